import { decisions } from './decisions.ts';
import type { Defect } from './defect.ts';
import { freshness } from './freshness.ts';
import { identity } from './identity.ts';
import { links } from './links.ts';
import { local } from './local.ts';
import { map } from './map.ts';
import { measure } from './measure.ts';
import { onboarding } from './onboarding.ts';
import { ownership } from './ownership.ts';
import { pilot } from './pilot.ts';
import { references } from './references.ts';
import { shape } from './shape.ts';
import { steps } from './steps.ts';
import { waivers } from './waivers.ts';

export const defects: readonly Defect[] = [
  ...decisions,
  ...freshness,
  ...identity,
  ...links,
  ...local,
  ...map,
  ...measure,
  ...onboarding,
  ...ownership,
  ...pilot,
  ...references,
  ...shape,
  ...steps,
  ...waivers,
];
