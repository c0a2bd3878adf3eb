import { followContents } from './contents.ts';
import { judgeAgain } from './freshness.ts';
import { followPlaces } from './places.ts';
import { offerPrinting } from './print.ts';
import { offerSearch } from './search/open.ts';
import { offerTheme } from './theme.ts';

/** What every page does with a script; without one it reads the same, as of the day it was built. */
export function start(): void {
  judgeAgain(document);
  offerTheme();
  offerSearch();
  offerPrinting();
  followContents();
  followPlaces();
  void offerDecisions();
}

/** Most pages decide nothing; those load what it takes. */
async function offerDecisions(): Promise<void> {
  const sections = document.querySelectorAll<HTMLElement>('[data-decision]');
  if (sections.length === 0) return;
  const { offerDecision } = await import('./decide.ts');
  for (const section of sections) offerDecision(section);
}
