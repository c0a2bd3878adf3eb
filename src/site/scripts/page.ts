import { followContents } from './contents.ts';
import { judgeAgain } from './freshness.ts';
import { offerAcknowledging } from './acknowledge.ts';
import { offerCopying } from './copy.ts';
import { followPlaces } from './places.ts';
import { offerPrinting } from './print.ts';
import { offerSearch } from './search/open.ts';
import { offerTheme } from './theme.ts';

/**
 * What every page does with a script; without one it reads the same, as of the day it was built.
 * `data-scripted` on the root says that all of it is there, to whoever drives a browser.
 */
export async function start(): Promise<void> {
  judgeAgain(document);
  offerTheme();
  offerSearch();
  offerPrinting();
  offerCopying();
  followContents();
  followPlaces();
  offerAcknowledging();
  offerRunning();
  await Promise.all([offerProgress(), offerDecisions(), offerZoom()]);
  document.documentElement.dataset.scripted = '';
}

/** Most pages decide nothing; those load what it takes. */
async function offerDecisions(): Promise<void> {
  const sections = document.querySelectorAll<HTMLElement>('[data-decision]');
  if (sections.length === 0) return;
  const { offerDecision } = await import('./decide.ts');
  for (const section of sections) offerDecision(section);
}

/** One page has drawings to look into. */
async function offerZoom(): Promise<void> {
  const frames = document.querySelectorAll<HTMLElement>('[data-drawing]');
  if (frames.length === 0) return;
  const { offerZoomOf } = await import('./drawing.ts');
  for (const frame of frames) offerZoomOf(frame);
}

/** Most readers read; who works through the steps loads what it takes. */
function offerRunning(): void {
  const begin = document.querySelector<HTMLElement>('[data-run]');
  if (!begin) return;
  const { run: sop = '', digest = '', runTitle: title = '', location } = begin.dataset;
  begin.addEventListener('click', async () => {
    const { openRun } = await import('./run/open.ts');
    openRun({ sop, title, digest, ...(location === undefined ? {} : { location }) });
  });
  begin.hidden = false;
}

/** Onboarding paths alone. */
async function offerProgress(): Promise<void> {
  const progress = document.querySelector<HTMLElement>('[data-progress]');
  if (!progress) return;
  const { followPath } = await import('./learn.ts');
  followPath(progress);
}
