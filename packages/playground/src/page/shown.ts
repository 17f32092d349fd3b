/** Leads to a part of the page. A phone shows one screen at a time, and the screen goes along: the strip is below the rules, data has a screen of its own. */
import type { Page, RulesView } from './page.js';

/** The data as a page of the strip. */
export const dataTab = 'tab-data';

export function isPhone(): boolean {
  return matchMedia('(max-width: 899px)').matches;
}

/** A page of the result by its id. */
export function showResult(page: Page, tab: string): void {
  page.resultTab.value = tab;
  if (isPhone()) page.screen.value = 'result';
}

/** Why somebody has their result. */
export function showPerson(page: Page, person: string): void {
  page.person.value = person;
  showResult(page, 'tab-person');
}

/** A page of the strip by its id. */
export function showStrip(page: Page, tab: string): void {
  if (!isPhone()) page.strip.value = tab;
  else if (tab === dataTab) page.screen.value = 'data';
  else {
    page.strip.value = tab;
    page.screen.value = 'rules';
  }
}

export function showRules(page: Page, view: RulesView): void {
  page.rulesView.value = view;
  if (isPhone()) page.screen.value = 'rules';
}
