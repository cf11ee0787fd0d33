/**
 * What the public formats mean, field by field, for whoever writes another program. It stands here and not beside the
 * zod schemas so that the app does not carry it. `[]` is an item, `<kind>` one of several shapes. Every field has a
 * line; `schemas.mjs` refuses to write a schema otherwise.
 */

const LINE = "One line of text without control characters and without white space at its ends.";
const SLUG = "Lower-case latin letters, digits and hyphens.";

/** @type {Record<string, string>} */
export const campaignWords = {
  format: "Names the format.",
  version: "Version of the format. A program refuses a newer version than it knows.",
  campaign: "What a methodist asks: who, when, and what counts as use.",
  "campaign.id": "UUID of the campaign, the same in every revision.",
  "campaign.revision": "Counts up when the definition is changed.",
  "campaign.organisation": `Who asks. ${LINE}`,
  "campaign.audience": "Who is asked.",
  "campaign.periods": "Periods answered, each by itself: a year is answered by the device and never summed.",
  "campaign.periods[].id": `Named in the answers. ${SLUG}`,
  "campaign.periods[].kind": "What the period is printed as.",
  "campaign.periods[].start": "First day, YYYY-MM-DD; a day that exists.",
  "campaign.periods[].end": "Last day, included; not before the first.",
  "campaign.headcounts": "Persons of the audience by the staff list; the latest one is the denominator.",
  "campaign.headcounts[].asOf": "Day of the staff list.",
  "campaign.headcounts[].total": "All persons of the audience.",
  "campaign.headcounts[].byLevel": "Persons by level of education.",
  "campaign.headcounts[].bySubjectArea": "Persons by main subject area.",
  "campaign.platforms": "Every platform that may be named in an answer, with its group: catalogs may differ.",
  "campaign.platforms[].id": `Platform id. ${SLUG}`,
  "campaign.platforms[].name": `Name as printed. ${LINE}`,
  "campaign.platforms[].group": "Group by which it is counted.",
  "campaign.platforms[].kind": "A site is seen by the extension; an app or a manual is marked by hand.",
  "campaign.platforms[].order": "Number of the order that lists its titles, where the methodist found it.",
  "campaign.platforms[].markedOnly":
    "Only what people mark counts, not the log: work and private use share the address.",
  "campaign.use": "What counts as a day of use.",
  "campaign.use.minMinutesPerDay": "A day counts from so many minutes, or by a mark.",
  "campaign.use.sources": "Sources that count: seen by the extension, marked by hand, recalled later.",
  "campaign.use.kinds": "Kinds of platforms that count.",
  "campaign.indicators": "Questions.",
  "campaign.indicators[]<use>.id": `Named in the answers. ${SLUG}`,
  "campaign.indicators[]<use>.title": `As printed. ${LINE}`,
  "campaign.indicators[]<use>.target": "Per cent of the headcount to be reached; null for none.",
  "campaign.indicators[]<use>.targetNote": "Where the target comes from.",
  "campaign.indicators[]<use>.measure": "Answered «yes» from `minDays` days of use on.",
  "campaign.indicators[]<use>.groups": "Groups whose platforms count.",
  "campaign.indicators[]<use>.platforms": "Platforms that count besides.",
  "campaign.indicators[]<use>.minDays": "Fewest days of use.",
  "campaign.indicators[]<answer>.id": `Named in the answers. ${SLUG}`,
  "campaign.indicators[]<answer>.title": `As printed. ${LINE}`,
  "campaign.indicators[]<answer>.target": "Per cent of the headcount to be reached; null for none.",
  "campaign.indicators[]<answer>.targetNote": "Where the target comes from.",
  "campaign.indicators[]<answer>.measure": "Answered with one of `bands`, or `no-data`.",
  "campaign.indicators[]<answer>.topic": "What the device answers from.",
  "campaign.indicators[]<answer>.bands": "Answers offered.",
  "campaign.k": "Least count that a breakdown shows.",
  "campaign.recipients": "age recipients to seal submissions to; empty for plain files.",
  "campaign.tickets": "SHA-256 of the one-time codes handed out; null when none were.",
  hash: "SHA-256 of `campaign` in canonical JSON (RFC 8785), 64 lower-case hex digits.",
};

/** @param {string} at */
const person = (at) => ({
  [`${at}.periods`]: "Answers, one for each period of the campaign.",
  [`${at}.periods[].period`]: "Id of the period.",
  [`${at}.periods[].answers`]: "Exactly one answer to each indicator of the campaign.",
  [`${at}.periods[].answers[].indicator`]: "Id of the indicator.",
  [`${at}.periods[].answers[].answer`]:
    "To «use»: `yes` or `no`. To «answer»: one of its bands, or `no-data`.",
  [`${at}.periods[].answers[].evidence`]:
    "With `yes` to «use» only: the weakest source that the answer needs.",
  [`${at}.periods[].platforms`]: "Platforms of the campaign with at least one day of use, each once.",
  [`${at}.periods[].platforms[].platform`]: "Id of the platform.",
  [`${at}.periods[].platforms[].days`]: "Days of use, as a band.",
  [`${at}.periods[].platforms[].evidence`]: "The weakest source that a day of use needs.",
  [`${at}.levels`]: "Levels of education where the person teaches.",
  [`${at}.subjectAreas`]: "Subject areas of the person, never crossed with levels.",
  [`${at}.observedFrom`]: "First month of the log, YYYY-MM; null when there is none.",
});

/** @param {string} at */
const counted = (at) => ({
  [`${at}.answers`]: "Persons who answer «yes», by indicator.",
  [`${at}.answers[].indicator`]: "Id of the indicator.",
  [`${at}.answers[].count`]: "Persons.",
  [`${at}.platforms`]: "Persons who use, by platform.",
  [`${at}.platforms[].platform`]: "Id of the platform.",
  [`${at}.platforms[].count`]: "Persons.",
});

/** @type {Record<string, string>} */
export const submissionWords = {
  format: "Names the format.",
  version: "Version of the format. A program refuses a newer version than it knows.",
  campaign: "The campaign answered.",
  "campaign.id": "UUID of the campaign.",
  "campaign.hash": "`hash` of the campaign file that was evaluated.",
  submission: "One of four kinds; kinds are shown apart and never summed.",
  "submission<individual>.kind": "One person's own file.",
  "submission<individual>.pseudonym": 'HMAC-SHA-256(secret, "v1|" + campaign id), 64 lower-case hex digits.',
  "submission<individual>.revision":
    "Counts up with every new file of the pseudonym; the highest one counts.",
  "submission<individual>.supersedes": "Pseudonyms of devices merged into this one.",
  "submission<individual>.ticket": "One-time code, 32 lower-case hex digits; null when none was handed out.",
  ...person("submission<individual>"),
  "submission<group>.kind": "A class counted by show of hands, no names.",
  "submission<group>.sheet": "UUID of the sheet.",
  "submission<group>.grade": "Class (grade).",
  "submission<group>.date": "Day of the count, YYYY-MM-DD.",
  "submission<group>.period": "Id of the period.",
  "submission<group>.enrolled": "Pupils in the class.",
  "submission<group>.present": "Pupils who were there.",
  ...counted("submission<group>"),
  "submission<external>.kind": "A figure out of a platform's own statistics.",
  "submission<external>.source": `Where it comes from. ${LINE}`,
  "submission<external>.platform": "Id of the platform.",
  "submission<external>.asOf": "Day of the figure, YYYY-MM-DD.",
  "submission<external>.period": "Id of the period.",
  "submission<external>.document": "SHA-256 of the file that shows it; null for none.",
  ...counted("submission<external>"),
  "submission<paper>.kind": "Entered by the methodist from a printed blank.",
  "submission<paper>.sheet": "UUID of the blank.",
  ...person("submission<paper>"),
};
