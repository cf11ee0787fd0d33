/** @param {string} at */
const listed = (at) => ({
  [`${at}[].path`]: "Name of the entry. A file is called by the SHA-256 of its bytes and its media type.",
  [`${at}[].bytes`]: "Length, unpacked.",
  [`${at}[].sha256`]: "SHA-256 of the unpacked bytes, 64 lower-case hex digits.",
});

/**
 * What the JSON entries of a backup mean, field by field; see schema-words.mjs.
 * @type {Record<string, string>}
 */
export const backupWords = {
  "manifest.format": "Names the format.",
  "manifest.version": "Version of the format. A program refuses a newer version than it knows.",
  "manifest.app": "Version of the program that made it.",
  "manifest.portfolio": "UUID of the portfolio.",
  "manifest.portfolios": "Every id under which this person's portfolio is known, its own among them.",
  "manifest.device": "UUID of the device that made it.",
  "manifest.role": "What the portfolio is for.",
  "manifest.madeAt": "UTC ms.",
  "manifest.counts": "What is inside; it must agree with what is found.",
  "manifest.counts.records": "Different `record` ids among the changes.",
  "manifest.counts.changes": "Changes in all.",
  "manifest.counts.visits": "Visits in all, without the removed.",
  "manifest.counts.files": "Files, inside and outside.",
  "manifest.entries": "Every entry of the archive but the manifest itself, each once.",
  ...listed("manifest.entries"),
  "manifest.outside": "Of a recovery point: files that belong to it and stayed in the store.",
  ...listed("manifest.outside"),
  "changes[].record": "UUID of the record. It never appears with two kinds.",
  "changes[].kind": "Kind of the record. An unknown kind is kept and not shown.",
  "changes[].stamp":
    "15 digits of UTC ms (not after the year 9999), 5 digits of a counter, UUID of the device; sorts by time. Unique within the record.",
  "changes[].fields":
    "1 to 100 fields and what they became: any JSON, null where emptied. `$removed` is the tombstone, true or false.",
  "changes[].before":
    "Of fields written: stamps of the changes that the writer saw and replaced, each earlier than this one.",
  "visits.month": "YYYY-MM of the local day on which the visits began, as in the name of the entry.",
  "visits.visits": "Visits, each id once in the whole backup.",
  "visits.visits[].id": "UUID of the visit.",
  "visits.visits[].platform": "Platform id. Lower-case latin letters, digits and hyphens.",
  "visits.visits[].startedAt": "UTC ms.",
  "visits.visits[].endedAt":
    "UTC ms, at most 31 days later; equal to `startedAt` for a mark without a duration.",
  "visits.visits[].offsetMinutes": "Minutes east of UTC where and when it began; days are derived with it.",
  "visits.visits[].source": "Seen by the extension, marked by hand, or recalled later.",
  "visits.visits[].device": "UUID of the device.",
  "visits.visits[].owner": "Portfolio to which it belongs; null for none.",
  "visits.visits[].marked": "True when the person said «Учебное» of a platform that also has private use.",
  "visits.visits[].grade": "Class (grade).",
  "visits.visits[].subject": "School subject.",
  "visits.removed": "Ids of visits that were deleted: they do not come back.",
};
