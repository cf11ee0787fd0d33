import { describe, expect, test } from "vitest";
import { hashJson, hashText } from "../../../shared/exchange/hash";
import { openFile } from "../../../shared/exchange/open-file";
import { campaignFile, campaignFormat } from "../../../shared/monitoring/campaign-file";
import { submissionFormat } from "../../../shared/monitoring/submission-file";
import { aCampaign, anIndividual, aSubmission, bytesOf, hex64 } from "../../support/builders";

const openCampaign = (value: unknown) => openFile(bytesOf(JSON.stringify(value)), campaignFormat);
const openSubmission = (value: unknown) => openFile(bytesOf(JSON.stringify(value)), submissionFormat);
const refused = (refusal: object) => ({ ok: false, refusal });

test("what was written is read back as it was", () => {
  const campaign = campaignFile(aCampaign());
  expect(openCampaign(campaign)).toEqual({ ok: true, file: campaign });
  expect(openSubmission(aSubmission())).toEqual({ ok: true, file: aSubmission() });
});

describe("a file is refused, and said why:", () => {
  test("it is of another program", () => {
    for (const value of [
      null,
      1,
      "kopilka",
      [],
      {},
      { format: "other", version: 1 },
      { version: 1 },
      { format: 1 },
    ]) {
      expect(openSubmission(value)).toEqual(refused({ code: "not-ours" }));
    }
  });

  test("it is another file of ours", () => {
    expect(openSubmission(campaignFile(aCampaign()))).toEqual(
      refused({ code: "other-format", found: "kopilka.campaign" }),
    );
  });

  test("it is of a newer version, never half-read", () => {
    expect(openSubmission({ ...aSubmission(), version: 2, extra: 1 })).toEqual(
      refused({ code: "newer-version", found: 2 }),
    );
  });

  test.each([0, -1])("there never was a version %i", (version) => {
    expect(openSubmission({ ...aSubmission(), version })).toEqual(
      refused({ code: "bad-field", path: "version" }),
    );
  });

  test("it has a field that is not in the format", () => {
    expect(openSubmission({ ...aSubmission(), name: "Иванова" })).toMatchObject(
      refused({ code: "bad-field" }),
    );
    expect(openSubmission(aSubmission({ ...anIndividual(), name: "Иванова" } as never))).toMatchObject(
      refused({ code: "bad-field" }),
    );
  });

  test.each([
    ["pseudonym", "<b>", "submission.pseudonym"],
    ["pseudonym", hex64(0xabc).toUpperCase(), "submission.pseudonym"],
    ["revision", 0, "submission.revision"],
    ["revision", 1.5, "submission.revision"],
    ["observedFrom", "2026-13", "submission.observedFrom"],
    ["ticket", "1", "submission.ticket"],
    ["kind", "poll", "submission.kind"],
    ["periods", [], "submission.periods"],
    ["levels", ["<script>"], "submission.levels.0"],
  ])("its %s is %o", (field, value, path) => {
    const file = { ...aSubmission(), submission: { ...anIndividual(), [field]: value } };
    expect(openSubmission(file)).toEqual(refused({ code: "bad-field", path }));
  });

  test.each([
    ["no headcount", { headcounts: [] }, "campaign.headcounts"],
    [
      "a headcount of nobody",
      { headcounts: [{ asOf: "2026-09-01", total: 0 }] },
      "campaign.headcounts.0.total",
    ],
    [
      "a day that does not exist",
      { headcounts: [{ asOf: "2026-02-31", total: 9 }] },
      "campaign.headcounts.0.asOf",
    ],
    ["k below 3", { k: 2 }, "campaign.k"],
    ["an empty organisation", { organisation: "   " }, "campaign.organisation"],
    ["a control character in a name", { organisation: "Школа\u0000" }, "campaign.organisation"],
    ["markup in an id", { id: "<img>" }, "campaign.id"],
  ])("a campaign with %s", (_, rest, path) => {
    expect(openCampaign(campaignFile({ ...aCampaign(), ...rest }))).toEqual(
      refused({ code: "bad-field", path }),
    );
  });

  test("a campaign whose period ends before it starts", () => {
    const periods = [{ id: "p", kind: "other" as const, start: "2026-12-31", end: "2026-09-01" }];
    const opened = openCampaign(campaignFile(aCampaign({ periods })));
    expect(opened).toEqual(refused({ code: "bad-field", path: "campaign.periods.0.end" }));
  });
});

test("markup in the name of an organisation is kept as the text it is", () => {
  const campaign = campaignFile(aCampaign({ organisation: "<b>Школа</b> & Ко" }));
  expect(openCampaign(campaign)).toMatchObject({
    ok: true,
    file: { campaign: { organisation: "<b>Школа</b> & Ко" } },
  });
});

describe("the hash", () => {
  test("is SHA-256", () => {
    expect(hashText("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(hashText("мир")).toBe("63fb1ae76a9f395bfa9843ca13f96dbc0521de2eae4f2a4590de20f50841f8c5");
  });

  test("knows nothing of the order of keys and of white space, and everything of values", () => {
    expect(hashJson({ b: 1, a: [1, 2] })).toBe(hashJson(JSON.parse('{ "a": [1, 2], "b": 1 }')));
    expect(hashJson({ a: [1, 2] })).not.toBe(hashJson({ a: [2, 1] }));
  });
});
