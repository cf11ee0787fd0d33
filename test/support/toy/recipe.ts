import { read } from "../files";

export const RECIPE = "docs/new-record-kind.md";

export interface RecipeFile {
  /** Where the recipe tells a developer to put it. */
  readonly path: string;
  readonly text: string;
}

/** The files of the toy kind: the blocks of the recipe, each behind a line that begins with its path. */
export function recipeFiles(): RecipeFile[] {
  const blocks = read(RECIPE).matchAll(/^`([^`\n]+)`[^\n]*\n(?:[^\n`]+\n)*\n```tsx?\n(.*?)^```$/gms);
  return [...blocks].map(([, path = "", code = ""]) => ({ path, text: code }));
}
