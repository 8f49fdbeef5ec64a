#include "CSimdJSON.h"

#include <simdjson.h>

using namespace simdjson;

namespace {

constexpr size_t max_depth = 256;

/// The state of one walk: simdjson's On-Demand cursor goes forward through the document, and every value it passes is
/// handed to the caller.
struct Walk {
    nb_json_handler handler;
    void *context;
    const char *start;
    ondemand::document *document;
    bool stopped = false;
    /// Levels that are open. simdjson's own limit is checked in debug builds alone.
    size_t depth = 0;

    size_t offset() {
        const char *location = nullptr;
        return document->current_location().get(location) ? 0 : size_t(location - start);
    }

    error_code send(nb_json_event event, std::string_view text, size_t at) {
        if (handler(context, event, text.data(), text.size(), at) == 0) return SUCCESS;
        stopped = true;
        return UNINITIALIZED;
    }

    /// `value` is a document or a value: both speak the same words.
    template <typename V> error_code walk(V &value) {
        size_t at = offset();
        ondemand::json_type type;
        if (auto error = value.type().get(type)) return error;
        if (type == ondemand::json_type::object || type == ondemand::json_type::array) {
            if (depth == max_depth) return DEPTH_ERROR;
            depth++;
        }
        switch (type) {
        case ondemand::json_type::object: {
            ondemand::object object;
            if (auto error = value.get_object().get(object)) return error;
            if (auto error = send(NB_JSON_BEGIN_OBJECT, {}, at)) return error;
            for (auto field : object) {
                size_t key_at = offset();
                std::string_view key;
                if (auto error = field.unescaped_key().get(key)) return error;
                if (auto error = send(NB_JSON_KEY, key, key_at)) return error;
                ondemand::value member;
                if (auto error = field.value().get(member)) return error;
                if (auto error = walk(member)) return error;
            }
            depth--;
            return send(NB_JSON_END_OBJECT, {}, offset());
        }
        case ondemand::json_type::array: {
            ondemand::array array;
            if (auto error = value.get_array().get(array)) return error;
            if (auto error = send(NB_JSON_BEGIN_ARRAY, {}, at)) return error;
            for (auto element : array) {
                ondemand::value item;
                if (auto error = element.get(item)) return error;
                if (auto error = walk(item)) return error;
            }
            depth--;
            return send(NB_JSON_END_ARRAY, {}, offset());
        }
        case ondemand::json_type::string: {
            std::string_view text;
            if (auto error = value.get_string().get(text)) return error;
            return send(NB_JSON_STRING, text, at);
        }
        case ondemand::json_type::number: {
            std::string_view digits;
            if (auto error = raw(value).get(digits)) return error;
            // Reading the number checks its form, and moves the cursor on.
            ondemand::number number;
            if (auto error = value.get_number().get(number)) return error;
            size_t end = digits.find_last_not_of(" \t\r\n");
            return send(NB_JSON_NUMBER, digits.substr(0, end + 1), at);
        }
        case ondemand::json_type::boolean: {
            bool flag;
            if (auto error = value.get_bool().get(flag)) return error;
            return send(flag ? NB_JSON_TRUE : NB_JSON_FALSE, {}, at);
        }
        case ondemand::json_type::null: {
            bool is_null;
            if (auto error = value.is_null().get(is_null)) return error;
            return is_null ? send(NB_JSON_NULL, {}, at) : INCORRECT_TYPE;
        }
        }
        return INCORRECT_TYPE;
    }

    static simdjson_result<std::string_view> raw(ondemand::value &value) { return value.raw_json_token(); }
    static simdjson_result<std::string_view> raw(ondemand::document &value) { return value.raw_json_token(); }
};

} // namespace

extern "C" size_t nb_json_padding(void) { return SIMDJSON_PADDING; }

extern "C" int nb_utf8_valid(const uint8_t *bytes, size_t length) {
    return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length);
}

extern "C" nb_json_result nb_json_walk(const char *bytes, size_t length, nb_json_handler handler, void *context) {
    // simdjson 3.0 takes `null` for a document only where nothing follows it, not even white space.
    size_t last = std::string_view(bytes, length).find_last_not_of(" \t\r\n");
    length = last == std::string_view::npos ? 0 : last + 1;
    ondemand::parser parser;
    if (auto error = parser.allocate(length, max_depth + 8)) return {int(error), 0, error_message(error)};
    ondemand::document document;
    if (auto error = parser.iterate(bytes, length, length + SIMDJSON_PADDING).get(document))
        return {int(error), 0, error_message(error)};
    Walk walk{handler, context, bytes, &document};
    auto error = walk.walk(document);
    if (walk.stopped) return {-1, 0, "stopped"};
    // The cursor of a document that was read whole points nowhere.
    const char *rest;
    if (!error && !document.current_location().get(rest)) error = TAPE_ERROR;
    if (error) return {int(error), walk.offset(), error_message(error)};
    return {0, length, ""};
}
