import Glibc
import OddJobMarket
import StationTestSupport
import Testing

@testable import Store

@Suite("A disk at fault at every call of a confirmation")
struct FaultyDiskTests {
  @Test(
    "a confirmation cut off at any call is wholly there or not at all, and there once answered",
    arguments: ["torn", "power", "scattered"])
  func cutOff(fault: String) throws {
    let scene = try FaultyDiskScene()
    var call = 0
    var answer: FaultyDiskScene.Answer
    repeat {
      call += 1
      answer = try scene.run(.init(name: fault), at: call)
    } while answer.calls == nil
    #expect(answer.confirmed.count == 2 && answer.failures == [])
    #expect(answer.calls == call - 1, "the walk reached every call")
    // Frames, flush, the taking over of the log, and a log begun anew.
    #expect(call > 40, "only \(call) calls: was the log taken over?")
    #expect(scene.lost == [])
  }

  @Test("a disk that lies about its flushes is found out")
  func control() throws {
    let scene = try FaultyDiskScene()
    var call = 0
    var answer: FaultyDiskScene.Answer
    repeat {
      call += 1
      answer = try scene.run(.init(name: "lying"), at: call)
    } while answer.calls == nil && scene.lost.isEmpty
    #expect(!scene.lost.isEmpty)
  }

  @Test(
    "a call that fails is told by what to do about it, and the next confirmation works",
    arguments: [
      (FaultyDiskScene.Fault(name: "failsOnce", systemError: EIO), "store.disk."),
      (FaultyDiskScene.Fault(name: "fails", systemError: ENOSPC), "store.diskFull"),
      (FaultyDiskScene.Fault(name: "fails", systemError: EDQUOT), "store.diskFull.quota"),
      (FaultyDiskScene.Fault(name: "fails", systemError: EFBIG), "store.diskFull.fileSize"),
    ])
  func fails(fault: FaultyDiskScene.Fault, code: String) throws {
    let scene = try FaultyDiskScene()
    var (call, failures, answer) = (0, 0, FaultyDiskScene.Answer())
    repeat {
      call += 1
      answer = try scene.run(fault, at: call)
      #expect(answer.confirmed.count == 2, "call \(call)")
      for failure in answer.failures {
        let isRight = code.hasSuffix(".") ? failure.hasPrefix(code) : failure == code
        #expect(isRight, "call \(call): \(failure)")
        let told = Refusal.storageFailed(code: failure).wording
        #expect(told != Refusal.storageFailed(code: failure + "?").wording)
        failures += 1
      }
    } while try #require(answer.calls) >= call
    #expect(failures > 20, "of \(call) calls")
    #expect(scene.lost == [])
  }

}
