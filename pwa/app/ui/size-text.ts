const MEGABYTE = 1_048_576;

/** «0,3 МБ», «12 КБ». */
export function sizeText(bytes: number): string {
  if (bytes < MEGABYTE / 10) return `${Math.max(1, Math.round(bytes / 1024))}\u00a0КБ`;
  return `${(bytes / MEGABYTE).toFixed(1).replace(".", ",")}\u00a0МБ`;
}
