import { describe, expect, test } from "vitest";
import { hashText } from "../../../shared/exchange/hash";
import { rejectionOf } from "../../../shared/monitoring/accept";
import { campaignFile, isIntact } from "../../../shared/monitoring/campaign-file";
import type { Individual, SubmissionFile } from "../../../shared/monitoring/submission";
import {
  aCampaign,
  aCourseIndicator,
  aNonUser,
  anAnswerIndicator,
  anIndividual,
  aSubmission,
  aSubmissionOf,
  aVisit,
  hex64,
  uuid,
} from "../../support/builders";

const campaign = campaignFile(aCampaign());
const reject = (file: SubmissionFile) => rejectionOf(campaign, file);
type Period = Individual["periods"][number];
const answering = (rest: Partial<Period>) => {
  const [period] = anIndividual().periods;
  return aSubmission(
    anIndividual({ periods: [{ period: "period", answers: [], platforms: [], ...period, ...rest }] }),
  );
};
const resh = { platform: "resh", days: "1", evidence: "log" } as const;

test("a full answer to this very campaign is taken", () => {
  expect(reject(aSubmission())).toBeNull();
  expect(reject(aSubmission(aNonUser()))).toBeNull();
});

test("what a device makes is taken, whatever its log holds", () => {
  for (const visits of [
    [],
    [aVisit()],
    [aVisit({ minutes: 0, source: "recalled" }), aVisit({ platform: "uchi" })],
  ]) {
    for (const today of ["2026-08-31", "2026-10-05"]) {
      expect(reject(aSubmissionOf({ campaign, visits, today }))).toBeNull();
    }
  }
});

describe("a submission is refused", () => {
  test("for another campaign", () => {
    const file = aSubmission();
    expect(reject({ ...file, campaign: { ...file.campaign, id: uuid(8) } })).toEqual({
      code: "other-campaign",
    });
  });

  test("for another definition of the same campaign", () => {
    const file = aSubmission(anIndividual(), aCampaign({ use: { ...aCampaign().use, minMinutesPerDay: 1 } }));
    expect(reject(file)).toEqual({ code: "other-definition" });
  });

  test("of a kind that is not tallied here", () => {
    const { periods, levels, subjectAreas, observedFrom } = anIndividual();
    const paper = { kind: "paper" as const, sheet: uuid(3), periods, levels, subjectAreas, observedFrom };
    expect(reject(aSubmission(paper))).toEqual({ code: "kind-not-counted", kind: "paper" });
  });

  const answer = (text: string) => ({ answers: [{ indicator: "resources", answer: text }] });
  test.each([
    ["without an answer", { answers: [] }, "periods.period.answers"],
    [
      "with one answer twice",
      { answers: [...answer("no").answers, ...answer("no").answers] },
      "periods.period.answers",
    ],
    [
      "to a question not asked",
      { answers: [{ indicator: "other", answer: "no" }] },
      "periods.period.answers",
    ],
    ["with an answer that is not offered", answer("maybe"), "periods.period.answers.resources"],
    ["about a period not asked", { period: "year" }, "periods"],
    [
      "with a platform that is not listed",
      { platforms: [{ ...resh, platform: "max" }] },
      "periods.period.platforms",
    ],
    [
      "with one platform twice",
      { platforms: [resh, { ...resh, days: "2-3" as const }] },
      "periods.period.platforms",
    ],
  ])("%s", (_, rest, path) => {
    expect(reject(answering(rest))).toEqual({ code: "does-not-answer", path });
  });

  test("for a period answered twice", () => {
    const [period] = anIndividual().periods;
    const twice = period ? [period, period] : [];
    expect(reject(aSubmission(anIndividual({ periods: twice })))).toMatchObject({ code: "does-not-answer" });
  });
});

describe("one-time codes", () => {
  const code = "0123456789abcdef".repeat(2);
  const withTickets = aCampaign({ tickets: [hashText(code)] });
  const given = (ticket: string | null, asked = withTickets) =>
    rejectionOf(campaignFile(asked), aSubmission(anIndividual({ ticket }), asked));

  test("let in the one who has a code that was handed out", () => {
    expect(given(code)).toBeNull();
  });

  test("are needed where they were handed out", () => {
    expect(given(null)).toEqual({ code: "ticket-missing" });
  });

  test("that nobody handed out let nobody in, not even the hash itself", () => {
    expect(given("f".repeat(32))).toEqual({ code: "ticket-unknown" });
    expect(given(hashText(code).slice(0, 32))).toEqual({ code: "ticket-unknown" });
    expect(given(code, aCampaign({ tickets: [] }))).toEqual({ code: "ticket-unknown" });
  });

  test("are refused where none were handed out", () => {
    expect(given(code, aCampaign())).toEqual({ code: "ticket-unasked" });
  });
});

test("a question about use may be answered «no data»", () => {
  const answers = [{ indicator: "resources", answer: "no-data" }];
  expect(reject(answering({ answers, platforms: [] }))).toBeNull();
});

test("a platform of a kind that does not count is no answer", () => {
  const { use } = aCampaign();
  const asked = aCampaign({ use: { ...use, kinds: ["app"] } });
  expect(rejectionOf(campaignFile(asked), aSubmission(anIndividual(), asked))).toEqual({
    code: "does-not-answer",
    path: "periods.period.platforms",
  });
  expect(rejectionOf(campaignFile(asked), aSubmission(aNonUser(), asked))).toBeNull();
});

test("a bank of answers takes its own bands and «no data», nothing else", () => {
  const asked = aCampaign({ indicators: [anAnswerIndicator()] });
  const given = (answer: string) => {
    const periods = [{ period: "period", answers: [{ indicator: "skills", answer }], platforms: [] }];
    return rejectionOf(campaignFile(asked), aSubmission(anIndividual({ periods }), asked));
  };
  expect([given("low"), given("no-data")]).toEqual([null, null]);
  expect(given("yes")).toMatchObject({ code: "does-not-answer" });
});

describe("an answer about courses", () => {
  const asked = aCampaign({ indicators: [aCourseIndicator()] });
  const given = (answer: string) => {
    const periods = [{ period: "period", answers: [{ indicator: "courses", answer }], platforms: [] }];
    return rejectionOf(campaignFile(asked), aSubmission(anIndividual({ periods }), asked));
  };

  test("is yes, no or «no data», and a «yes» needs no evidence", () => {
    expect(["yes", "no", "no-data"].map(given)).toEqual([null, null, null]);
    expect(given("maybe")).toEqual({ code: "does-not-answer", path: "periods.period.answers.courses" });
  });

  test("cannot be left out", () => {
    const periods = [{ period: "period", answers: [], platforms: [] }];
    expect(rejectionOf(campaignFile(asked), aSubmission(anIndividual({ periods }), asked))).toMatchObject({
      code: "does-not-answer",
    });
  });
});

test("a campaign file says whether anybody has touched it", () => {
  expect(isIntact(campaign)).toBe(true);
  expect(isIntact({ ...campaign, campaign: { ...campaign.campaign, organisation: "Школа № 2" } })).toBe(
    false,
  );
  expect(isIntact({ ...campaign, hash: hex64(0) })).toBe(false);
});
