/** Puts the focus where one looks next, also where that is only being fetched: after Esc where one came from, after a choice on what it opened. */

/** About two seconds; what has not come by then leaves the focus alone. */
const mostFrames = 120;

export async function focusSoon(selector: string): Promise<void> {
  for (let frame = 0; frame < mostFrames; frame += 1) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found !== null) {
      found.focus();
      return;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Esc in a form that somebody types into ends the typing: what was typed is not thrown away by one key. False where there is nothing to end. */
export function endsTyping({ isComposing, target }: KeyboardEvent): boolean {
  if (isComposing) return true;
  const isTyped = target instanceof HTMLInputElement && target.type === 'text' && target.form !== null;
  if (!isTyped || target.value.trim() === '') return false;
  target.closest<HTMLElement>('[tabindex]:not(input)')?.focus();
  return true;
}

/** The cell of the ranking that holds a number of somebody. */
export function cellOf(person: string, metric: string | undefined): string {
  const row = `[data-testid="rank-row"][data-person="${CSS.escape(person)}"]`;
  return metric === undefined ? `${row} [data-at]` : `${row} [data-at][data-why="${CSS.escape(metric)}"]`;
}
