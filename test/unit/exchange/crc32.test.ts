import { crc32 as nodeCrc32 } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../../../pwa/backup/crc32";
import { bytesOf } from "../../support/builders";

test("the sum of the standard's own example", () => {
  expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
});

test("any bytes have the sum that zlib gives them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(crc32(bytes)).toBe(nodeCrc32(bytes));
    }),
  );
});
