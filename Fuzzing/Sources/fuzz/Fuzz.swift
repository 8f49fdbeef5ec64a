import CLibFuzzer
import Glibc

/// `fuzz TARGET [libFuzzer's arguments]`
@main
struct Fuzz {
    typealias Target = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

    static let targets: [String: Target] = [
        "csv": { fuzz(csv, $0, $1) }, "json": { fuzz(json, $0, $1) }, "cells": { fuzz(cells, $0, $1) },
        "expressions": { fuzz(expressions, $0, $1) }, "packages": { fuzz(packages, $0, $1) },
        "describe": { fuzz(describe, $0, $1) },
    ]

    static func main() {
        guard CommandLine.arguments.count > 1, let target = targets[CommandLine.arguments[1]] else {
            print("usage: fuzz \(targets.keys.sorted().joined(separator: "|")) [libFuzzer's arguments]")
            exit(64)
        }
        _ = nb_run_fuzzer(CommandLine.argc - 1, CommandLine.unsafeArgv + 1, target)
    }

    private static func fuzz(_ target: ([UInt8]) -> Void, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
        target(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    }
}

/// A law that every input obeys; the fuzzer keeps an input that breaks it.
func hold(_ law: Bool, _ what: @autoclosure () -> String) {
    if !law { fatalError("broken: \(what())") }
}
