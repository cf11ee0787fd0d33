import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * HMAC-SHA-256(secret, "v1|" + campaign id) in hex. Stable inside a campaign, unlinkable between campaigns.
 * `secret` is 32 random bytes in hex; it travels with the portfolio's backup.
 */
export function pseudonymOf(secret: string, campaignId: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(secret), utf8ToBytes(`v1|${campaignId}`)));
}
