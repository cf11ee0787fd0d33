/** The text of a field, trimmed; a file field has none. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** A number as people write it, with a comma or a point; null for an empty field, NaN for anything else. */
export function formNumber(form: FormData, name: string): number | null {
  const text = formText(form, name);
  if (text === "") return null;
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
}
