/** What the list shows when a form gives it back: which record was saved, and where the focus belongs. */
export interface Return {
  readonly id: string;
  readonly focus: "add" | "row";
}

let next: Return | null = null;

export function returnTo(back: Return): void {
  next = back;
}

/** Once: who comes by the menu afterwards begins at the heading. */
export function takeReturn(): Return | null {
  const back = next;
  next = null;
  return back;
}
