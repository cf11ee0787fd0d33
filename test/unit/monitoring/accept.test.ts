import { describe, expect, test } from "vitest";
import { rejectionOf } from "../../../shared/monitoring/accept";
import type { Campaign } from "../../../shared/monitoring/campaign";
import { campaignFile, isIntact } from "../../../shared/monitoring/campaign-file";
import { makeSubmission } from "../../../shared/monitoring/make-submission";
import type { Individual, SubmissionFile } from "../../../shared/monitoring/submission";
import {
  aCampaign,
  aNonUser,
  anIndicator,
  anIndividual,
  aSubmission,
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
const resh = (days: Period["platforms"][number]["days"]) => ({
  platform: "resh",
  days,
  evidence: "log" as const,
});

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
    expect(reject(makeSubmission({ campaign, visits, secret: hex64(9), revision: 1 }))).toBeNull();
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

  test("with a ticket where none were handed out", () => {
    expect(reject(aSubmission(anIndividual({ ticket: "0".repeat(32) })))).toEqual({ code: "ticket-unasked" });
  });

  const answer = (text: string, evidence?: "log") => ({
    answers: [{ indicator: "resources", answer: text, ...(evidence ? { evidence } : {}) }],
  });
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
      { platforms: [{ ...resh("1"), platform: "max" }] },
      "periods.period.platforms",
    ],
    ["with one platform twice", { platforms: [resh("1"), resh("2-3")] }, "periods.period.platforms"],
  ])("%s", (_, rest, path) => {
    expect(reject(answering(rest))).toEqual({ code: "does-not-answer", path });
  });

  test.each([
    ["«yes» without evidence", { ...answer("yes") }],
    ["«no» with evidence", { ...answer("no", "log"), platforms: [] }],
    ["«no» beside enough days", { ...answer("no"), platforms: [resh("1")] }],
  ])("for contradicting itself: %s", (_, rest) => {
    expect(reject(answering(rest))).toEqual({
      code: "contradiction",
      path: "periods.period.answers.resources",
    });
  });

  test("for a period answered twice", () => {
    const [period] = anIndividual().periods;
    const twice = period ? [period, period] : [];
    expect(reject(aSubmission(anIndividual({ periods: twice })))).toMatchObject({ code: "does-not-answer" });
  });
});

describe("days on a platform", () => {
  const sevenDays: Campaign = aCampaign({ indicators: [anIndicator({ minDays: 7 })] });
  const no = { answers: [{ indicator: "resources", answer: "no" }] };

  test("contradict a «no» only where the band is sure to suffice", () => {
    const file = (days: "4-9" | "10-19") => {
      const periods = [{ period: "period", ...no, platforms: [resh(days)] }];
      return rejectionOf(campaignFile(sevenDays), aSubmission(anIndividual({ periods }), sevenDays));
    };
    expect(file("4-9")).toBeNull();
    expect(file("10-19")).toMatchObject({ code: "contradiction" });
  });

  test("on a platform of another group contradict nothing", () => {
    expect(reject(answering({ ...no, platforms: [{ ...resh("20+"), platform: "sferum" }] }))).toBeNull();
  });
});

test("a bank of answers takes its own bands and «no data», nothing else", () => {
  const indicators: Campaign["indicators"] = [
    {
      id: "skills",
      title: "Компетенции",
      measure: "answer",
      target: null,
      topic: "skills",
      bands: ["low", "high"],
    },
  ];
  const asked = aCampaign({ indicators });
  const given = (answer: string) => {
    const periods = [{ period: "period", answers: [{ indicator: "skills", answer }], platforms: [] }];
    return rejectionOf(campaignFile(asked), aSubmission(anIndividual({ periods }), asked));
  };
  expect([given("low"), given("no-data")]).toEqual([null, null]);
  expect(given("yes")).toMatchObject({ code: "does-not-answer" });
});

test("a campaign file says whether anybody has touched it", () => {
  expect(isIntact(campaign)).toBe(true);
  expect(isIntact({ ...campaign, campaign: { ...campaign.campaign, organisation: "Школа № 2" } })).toBe(
    false,
  );
  expect(isIntact({ ...campaign, hash: hex64(0) })).toBe(false);
});
