#include "CSimdJSON.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include <simdjson.h>

using namespace simdjson;

namespace {

struct Member {
    /// The name and the quote that closes it.
    std::string quoted;
    int column;
    /// The last record that had it.
    size_t seen = 0;
};

/// A string with escapes, to be put in its place when the whole line is right.
struct Patch {
    size_t start;
    std::string_view text;
};

constexpr size_t longest_value = (1u << 29) - 1;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool digit(char c) { return c >= '0' && c <= '9'; }

/// A number as RFC 8259 has it, of so few characters that every reader takes it.
bool is_plain_number(std::string_view text) {
    size_t i = 0, n = text.size();
    if (n == 0 || n > 15) return false;
    if (text[i] == '-') i++;
    if (i == n || !digit(text[i])) return false;
    if (text[i] == '0') i++;
    else while (i < n && digit(text[i])) i++;
    if (i < n && text[i] == '.') {
        if (++i == n || !digit(text[i])) return false;
        while (i < n && digit(text[i])) i++;
    }
    return i == n;
}

} // namespace

struct nb_json_lines {
    std::vector<Member> members;
    size_t columns;
    bool others;
    ondemand::parser parser;
    std::vector<Patch> patches;
    /// The record that last had a value in each column.
    std::vector<size_t> filled;
    size_t record = 0;

    nb_json_lines(size_t columns, bool others) : columns(columns), others(others), filled(columns, 0) {}

    Member *find(const char *key, const char *end, size_t &expected) {
        // Members mostly come in the same order in every record.
        for (size_t tries = 0; tries < members.size(); tries++) {
            Member &member = members[expected];
            if (++expected == members.size()) expected = 0;
            if (size_t(end - key) >= member.quoted.size() &&
                std::memcmp(key, member.quoted.data(), member.quoted.size()) == 0)
                return &member;
        }
        return nullptr;
    }

    /// - Returns: false when the line is left to the caller.
    bool read(uint8_t *bytes, size_t start, size_t end, nb_cell *cells, size_t room, size_t row) {
        const char *text = reinterpret_cast<const char *>(bytes);
        ondemand::document document;
        ondemand::object object;
        if (parser.iterate(text + start, end - start, end - start + SIMDJSON_PADDING).get(document)) return false;
        if (document.get_object().get(object)) return false;
        patches.clear();
        record++;
        size_t expected = 0;
        for (auto field : object) {
            ondemand::raw_json_string key;
            ondemand::value value;
            if (field.key().get(key) || field.value().get(value)) return false;
            Member *member = find(key.raw(), text + end, expected);
            // A name with an escape is found by no comparison.
            if (!member && (!others || std::memchr(key.raw(), '\\', longest_key(key.raw(), text + end)))) return false;
            if (member) {
                size_t &last = member->column < 0 ? member->seen : filled[size_t(member->column)];
                if (last == record) return false;
                last = record;
            }
            nb_cell *cell = member && member->column >= 0 ? cells + size_t(member->column) * room + row : nullptr;
            if (!take(value, text, cell)) return false;
        }
        // The cursor of a document that was read whole points nowhere.
        const char *rest;
        if (!document.current_location().get(rest)) return false;
        for (size_t column = 0; column < columns; column++) {
            if (filled[column] != record) cells[column * room + row] = {0, NB_CELL_NULL << 29};
        }
        for (const Patch &patch : patches) std::memcpy(bytes + patch.start, patch.text.data(), patch.text.size());
        return true;
    }

    static size_t longest_key(const char *key, const char *end) {
        const char *quote = static_cast<const char *>(std::memchr(key, '"', size_t(end - key)));
        return size_t((quote ? quote : end) - key);
    }

    /// - Parameter cell: null for a value that is not read, which is judged all the same.
    bool take(ondemand::value &value, const char *text, nb_cell *cell) {
        std::string_view token = value.raw_json_token();
        while (!token.empty() && is_space(token.back())) token.remove_suffix(1);
        if (token.empty() || token.size() > longest_value) return false;
        uint32_t kind;
        switch (token.front()) {
        case '"': {
            size_t start = size_t(token.data() + 1 - text);
            if (token.size() < 2 || token.back() != '"') return false;
            token = token.substr(1, token.size() - 2);
            if (std::memchr(token.data(), '\\', token.size())) {
                if (value.get_string().get(token)) return false;
                if (cell) patches.push_back({start, token});
            }
            if (cell) *cell = {uint32_t(start), uint32_t(token.size()) | NB_CELL_TEXT << 29};
            return true;
        }
        case 't': kind = NB_CELL_TRUE; break;
        case 'f': kind = NB_CELL_FALSE; break;
        case 'n': kind = NB_CELL_NULL; break;
        default:
            if (!is_plain_number(token)) return false;
            kind = NB_CELL_NUMBER;
        }
        if (kind == NB_CELL_TRUE && token != "true") return false;
        if (kind == NB_CELL_FALSE && token != "false") return false;
        if (kind == NB_CELL_NULL && token != "null") return false;
        if (cell) *cell = {uint32_t(token.data() - text), uint32_t(kind == NB_CELL_NULL ? 0 : token.size()) | kind << 29};
        return true;
    }
};

extern "C" nb_json_lines *nb_json_lines_new(const nb_json_member *members, size_t count, size_t columns, int others) {
    auto *lines = new nb_json_lines(columns, others != 0);
    for (size_t i = 0; i < count; i++) {
        // Keys are compared as they are written; one that is written with escapes is left to the caller.
        if (std::memchr(members[i].name, '"', members[i].length) || std::memchr(members[i].name, '\\', members[i].length))
            continue;
        lines->members.push_back({std::string(members[i].name, members[i].length) + '"', members[i].column});
    }
    return lines;
}

extern "C" void nb_json_lines_free(nb_json_lines *lines) { delete lines; }

extern "C" nb_lines_read nb_json_lines_next(nb_json_lines *lines, uint8_t *bytes, size_t start, size_t end,
                                            nb_cell *cells, size_t room) {
    nb_lines_read result{0, start, NB_LINES_DONE};
    while (true) {
        void *found = std::memchr(bytes + result.end, '\n', end - result.end);
        if (!found) return result;
        if (result.records == room) {
            result.stop = NB_LINES_FULL;
            return result;
        }
        size_t line_end = size_t(static_cast<uint8_t *>(found) - bytes);
        if (!lines->read(bytes, result.end, line_end, cells, room, result.records)) {
            result.stop = NB_LINES_OTHER;
            return result;
        }
        result.records++;
        result.end = line_end + 1;
    }
}

namespace {

/// Behind the quote that closes the string whose first quote stands at `i`; 0 when none does.
size_t string_end(const uint8_t *bytes, size_t i, size_t end) {
    for (size_t from = i + 1;;) {
        const void *quote = std::memchr(bytes + from, '"', end - from);
        if (!quote) return 0;
        size_t at = size_t(static_cast<const uint8_t *>(quote) - bytes), backslashes = 0;
        while (at - backslashes > i + 1 && bytes[at - backslashes - 1] == '\\') backslashes++;
        if (backslashes % 2 == 0) return at + 1;
        from = at + 1;
    }
}

/// Behind the element that begins at `i`; 0 when it goes on at `end`. Which bracket closes which is left to the parser.
size_t element_end(const uint8_t *bytes, size_t i, size_t end) {
    for (size_t depth = 0; i < end;) {
        switch (bytes[i]) {
        case '"':
            i = string_end(bytes, i, end);
            if (i == 0 || depth == 0) return i;
            continue;
        case '{':
        case '[': depth++; break;
        case '}':
        case ']':
            if (depth <= 1) return depth == 0 ? i : i + 1;
            depth--;
            break;
        case ',':
            if (depth == 0) return i;
        }
        i++;
    }
    return 0;
}

} // namespace

extern "C" nb_array_read nb_json_array_next(nb_json_lines *lines, uint8_t *bytes, size_t start, size_t end,
                                            size_t limit, nb_array_state *state, nb_cell *cells, size_t room,
                                            uint32_t *lines_above) {
    nb_array_read result{0, start, 0, 0, NB_ARRAY_DONE};
    size_t &i = result.end;
    auto stop = [&result](nb_array_stop why) {
        result.stop = why;
        return result;
    };
    while (true) {
        for (; i < end && is_space(char(bytes[i])); i++) result.lines += bytes[i] == '\n';
        if (i == end) return stop(NB_ARRAY_DONE);
        uint8_t c = bytes[i];
        switch (*state) {
        case NB_ARRAY_BEFORE:
            if (c != '[') return stop(NB_ARRAY_BAD);
            i++;
            *state = NB_ARRAY_FIRST;
            continue;
        case NB_ARRAY_COMMA:
            if (c != ',' && c != ']') return stop(NB_ARRAY_BAD);
            i++;
            *state = c == ',' ? NB_ARRAY_ELEMENT : NB_ARRAY_CLOSED;
            continue;
        case NB_ARRAY_CLOSED: return stop(NB_ARRAY_BAD);
        case NB_ARRAY_FIRST:
            if (c == ']') {
                i++;
                *state = NB_ARRAY_CLOSED;
                continue;
            }
            break;
        case NB_ARRAY_ELEMENT: break;
        }
        if (c == ',' || c == ']' || c == '}') return stop(NB_ARRAY_BAD);
        if (i >= limit) return stop(NB_ARRAY_LIMIT);
        if (result.records == room) return stop(NB_ARRAY_FULL);
        result.element_end = element_end(bytes, i, end);
        if (result.element_end == 0) return stop(NB_ARRAY_DONE);
        // Counted before escapes are replaced by what they stand for.
        size_t feeds = size_t(std::count(bytes + i, bytes + result.element_end, uint8_t('\n')));
        if (c != '{' || !lines->read(bytes, i, result.element_end, cells, room, result.records))
            return stop(NB_ARRAY_OTHER);
        lines_above[result.records++] = uint32_t(result.lines);
        result.lines += feeds;
        i = result.element_end;
        *state = NB_ARRAY_COMMA;
    }
}
