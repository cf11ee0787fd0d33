import { describe, expect, test } from "vitest";
import { rejectionOf } from "../../../shared/monitoring/accept";
import type { Campaign } from "../../../shared/monitoring/campaign";
import { campaignFile } from "../../../shared/monitoring/campaign-file";
import type { DaysBand, Evidence, Individual } from "../../../shared/monitoring/submission";
import { aCampaign, anIndicator, anIndividual, aSubmission, HALVES_AND_YEAR } from "../../support/builders";

type Period = Individual["periods"][number];
const on = (days: DaysBand, platform = "resh", evidence: Evidence = "log") => ({ platform, days, evidence });
const yes = (indicator = "resources", evidence: Evidence = "log") => ({ indicator, answer: "yes", evidence });
const no = (indicator = "resources") => ({ indicator, answer: "no" });
const noData = (indicator = "resources") => ({ indicator, answer: "no-data" });

/** What is wrong with these answers to a campaign. */
function reject(answers: Partial<Period>[], rest: Partial<Campaign> = {}) {
  const campaign = aCampaign(rest);
  const periods = answers.map((given, index) => ({
    period: campaign.periods[index]?.id ?? "",
    answers: [],
    platforms: [],
    ...given,
  }));
  return rejectionOf(campaignFile(campaign), aSubmission(anIndividual({ periods }), campaign));
}
const against = (path: string) => ({ code: "contradiction", path });

describe("an answer contradicts itself", () => {
  test.each<[string, Partial<Period>]>([
    ["«yes» without evidence", { answers: [{ indicator: "resources", answer: "yes" }] }],
    ["«no» with evidence", { answers: [{ ...no(), evidence: "log" }] }],
    ["«no data» with evidence", { answers: [{ ...noData(), evidence: "log" }] }],
    ["«no» beside enough days", { answers: [no()], platforms: [on("1")] }],
  ])("by %s", (_, given) => {
    expect(reject([given])).toEqual(against("periods.period.answers.resources"));
  });

  test("by evidence that the campaign does not count, in an answer or on a platform", () => {
    const use = { ...aCampaign().use, sources: ["extension" as const] };
    for (const evidence of ["manual", "recalled"] as const) {
      const answers = [yes("resources", evidence)];
      expect(reject([{ answers }])).toBeNull();
      expect(reject([{ answers }], { use })).toEqual(against("periods.period"));
      const platforms = [on("1", "resh", evidence)];
      expect(reject([{ answers: [yes()], platforms }], { use })).toEqual(against("periods.period"));
    }
    expect(reject([{ answers: [yes()], platforms: [on("1")] }], { use })).toBeNull();
  });
});

describe("days on a platform", () => {
  const indicators = [anIndicator({ minDays: 7 })];

  test("contradict a «no» only where the band is sure to suffice", () => {
    expect(reject([{ answers: [no()], platforms: [on("4-9")] }], { indicators })).toBeNull();
    expect(reject([{ answers: [no()], platforms: [on("10-19")] }], { indicators })).toMatchObject({
      code: "contradiction",
    });
  });

  test("on a platform of another group contradict nothing", () => {
    expect(reject([{ answers: [no()], platforms: [on("20+", "sferum")] }])).toBeNull();
  });

  test("suffice for a «yes» that they need not prove: days on several platforms add up", () => {
    expect(reject([{ answers: [yes()], platforms: [on("4-9")] }], { indicators })).toBeNull();
  });
});

describe("«yes» to a narrower question", () => {
  const indicators = [
    anIndicator(),
    anIndicator({ id: "often", minDays: 4 }),
    anIndicator({ id: "federal", groups: ["federal"] }),
    anIndicator({ id: "sferum", groups: [], platforms: ["sferum"] }),
  ];
  const given = (...answers: Period["answers"]) => reject([{ answers }], { indicators });

  test("of more days is «yes» to fewer", () => {
    expect(given(no(), yes("often"), no("federal"), no("sferum"))).toEqual(
      against("periods.period.answers.resources"),
    );
    expect(given(yes(), no("often"), no("federal"), no("sferum"))).toBeNull();
  });

  test("of fewer platforms is «yes» to more", () => {
    expect(given(no(), no("often"), yes("federal"), no("sferum"))).toEqual(
      against("periods.period.answers.resources"),
    );
    expect(given(yes(), no("often"), yes("federal"), no("sferum"))).toBeNull();
  });

  test("says nothing of other platforms", () => {
    expect(given(no(), no("often"), no("federal"), yes("sferum"))).toBeNull();
  });

  test("contradicts no «no data»", () => {
    expect(given(noData(), yes("often"), no("federal"), no("sferum"))).toBeNull();
  });
});

describe("«yes» to a period", () => {
  const given = (...answers: Period["answers"]) =>
    reject(
      answers.map((answer) => ({ answers: [answer] })),
      { periods: HALVES_AND_YEAR },
    );

  test("is «yes» to a longer one around it", () => {
    expect(given(yes(), no(), no())).toEqual(against("periods.year.answers.resources"));
    expect(given(yes(), no(), yes())).toBeNull();
  });

  test("says nothing of another half, nor the year of its halves", () => {
    expect(given(no(), no(), yes())).toBeNull();
    expect(given(yes(), noData(), yes())).toBeNull();
  });
});
