import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

/**
 * Signs a catalog (docs/formats.md): `node scripts/sign-catalog.mjs key.pem catalog.json catalog.jws`. Without a file at
 * `key.pem` a new private key is made there. Prints the public key for the policy `catalogKey`.
 */
const [keyFile, catalogFile, signedFile] = process.argv.slice(2);
if (!keyFile || !catalogFile || !signedFile) {
  console.error("node scripts/sign-catalog.mjs key.pem catalog.json catalog.jws");
  process.exit(1);
}
const key = await readKey(keyFile);
const header = Buffer.from(JSON.stringify({ alg: "ES256" })).toString("base64url");
const signed = `${header}.${(await readFile(catalogFile)).toString("base64url")}`;
const signature = sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" });
await writeFile(signedFile, `${signed}.${signature.toString("base64url")}`);
const { x = "", y = "" } = createPublicKey(key).export({ format: "jwk" });
const point = [Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")];
console.log(Buffer.concat(point).toString("base64url"));

/** @param {string} file */
async function readKey(file) {
  const pem = await readFile(file, "utf8").catch(() => null);
  if (pem !== null) return createPrivateKey(pem);
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  await writeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }), { flag: "wx", mode: 0o600 });
  return privateKey;
}
