import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import Papa from "papaparse";

const run = promisify(execFile);
/** Semicolons, double quotes, UTF-8, from the first line; the number at the end asks for quotes around every text. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1049,true,true";
const FROM_CSV = "--infilter=CSV:59,34,76,1,,1049,false,true";

/** The cells of a spreadsheet as LibreOffice shows them. */
export async function rowsInLibreOffice(xlsx: Uint8Array): Promise<string[][]> {
  const csv = await convert(xlsx, "table.xlsx", "table.csv", ["--convert-to", AS_CSV]);
  return Papa.parse<string[]>(new TextDecoder().decode(csv), { delimiter: ";", skipEmptyLines: true }).data;
}

/** An XLSX as LibreOffice saves it, of CSV with semicolons, in which it takes dates and numbers for what they are. */
export async function xlsxByLibreOffice(csv: string): Promise<Uint8Array> {
  return convert(new TextEncoder().encode(csv), "table.csv", "table.xlsx", [
    FROM_CSV,
    "--convert-to",
    "xlsx",
  ]);
}

async function convert(
  bytes: Uint8Array,
  from: string,
  to: string,
  how: readonly string[],
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "kopilka-office-"));
  try {
    await writeFile(join(folder, from), bytes);
    // A profile of its own: two that share one wait for each other, or one of them says nothing and does nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const args = [profile, "--headless", ...how, "--outdir", folder, join(folder, from)];
    await run("soffice", args, { timeout: 100_000 });
    return await readFile(join(folder, to));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
