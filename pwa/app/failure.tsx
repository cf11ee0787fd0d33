import { Component, type ComponentChildren } from "preact";
import { PROBLEM_TEXTS, problemOf } from "../store/failure";

interface State {
  failure: { readonly text: string; readonly details: string } | null;
}

/** What is shown instead of a screen that broke: stored data is untouched, and there is a way out. */
export class FailureScreen extends Component<{ children: ComponentChildren }, State> {
  override state: State = { failure: null };

  static override getDerivedStateFromError(error: unknown): State {
    const problem = problemOf(error);
    const text = problem
      ? PROBLEM_TEXTS[problem]
      : "Записанные данные не тронуты. Обновите страницу; если не поможет, перезапустите браузер.";
    return { failure: { text, details: describe(error) } };
  }

  render() {
    if (this.state.failure === null) return this.props.children;
    return (
      <main class="welcome stack">
        <h1>Экран не открылся</h1>
        <p>{this.state.failure.text}</p>
        <p>
          <button type="button" class="button primary" onClick={() => window.location.reload()}>
            Обновить страницу
          </button>
        </p>
        <details>
          <summary>Подробности для поддержки</summary>
          <code>{this.state.failure.details}</code>
        </details>
      </main>
    );
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
