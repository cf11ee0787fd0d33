export type StoreProblem = "quota" | "newer" | "closed" | "unavailable";

/** The store could not do what it was asked; nothing was done half. */
export class StoreFailure extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, cause?: unknown) {
    super(`store: ${problem}`, { cause });
    this.name = "StoreFailure";
    this.problem = problem;
  }
}

const PROBLEMS: Readonly<Record<string, StoreProblem>> = {
  QuotaExceededError: "quota",
  VersionError: "newer",
  DatabaseClosedError: "closed",
  InvalidStateError: "closed",
  TransactionInactiveError: "closed",
  UnknownError: "closed",
  OpenFailedError: "unavailable",
  MissingAPIError: "unavailable",
  SecurityError: "unavailable",
};

/** What is wrong with the store, if that is what the error says; null for any other error. */
export function problemOf(error: unknown): StoreProblem | null {
  if (error instanceof StoreFailure) return error.problem;
  if (!(error instanceof Error)) return null;
  // Dexie and the browser wrap the reason: an aborted transaction by its error, a failed opening by its cause.
  const inner = problemOf((error as { inner?: unknown }).inner) ?? problemOf(error.cause);
  return inner ?? PROBLEMS[error.name] ?? null;
}

/** Closed by a newer tab: the shell says so, and what has been read stays in sight. */
export function isClosedForGood(error: unknown): boolean {
  return error instanceof Error && error.name === "DatabaseClosedError" && problemOf(error) === "closed";
}

/** What a person is told, and what to do. */
export const PROBLEM_TEXTS: Readonly<Record<StoreProblem, string>> = {
  quota:
    "Не получилось сохранить: кончилось место на диске или то, что отвёл браузер. Освободите место и повторите; записанное раньше не пострадало.",
  newer:
    "Записи на этом устройстве сделаны в более новой версии «Копилки», чем та, что открыта в этой вкладке. Обновите страницу.",
  closed:
    "Не получилось сохранить: браузер закрыл хранилище. Обновите страницу и повторите; записанное раньше не пострадало.",
  unavailable:
    "Хранилище браузера недоступно: так бывает в режиме инкогнито (приватном окне) или если сайтам запрещено хранить данные. Откройте «Копилку» в обычном окне.",
};
