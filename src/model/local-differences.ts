import { digestOf } from './digest.ts';
import { localParameters, type LocalVersion } from './local-version.ts';
import type { Parameter, Sop } from './sop.ts';

/** A parameter that a location sets otherwise. */
export interface LocalParameter {
  readonly general: Parameter;
  readonly here: Parameter;
}

/** A slot that a location fills with other words: canonical texts. */
export interface LocalSlot {
  readonly id: string;
  readonly general: string;
  readonly here: string;
}

/** What holds at one location and not everywhere. Slots in the order of the SOP. */
export interface LocalDifferences {
  readonly parameters: readonly LocalParameter[];
  readonly slots: readonly LocalSlot[];
  /** Slots whose general text holds there too. */
  readonly unfilled: readonly string[];
}

export function localDifferences(base: Sop, local: LocalVersion): LocalDifferences {
  const here = localParameters(base, local);
  const fillings = new Map(local.body.slots.map((slot) => [slot.id, slot.canonical]));
  const slots = base.body.slots.flatMap(({ id, canonical }) => {
    if (id === undefined) return [];
    return [{ id, general: canonical, here: fillings.get(id) ?? canonical }];
  });
  return {
    parameters: base.params.flatMap((general, index) => {
      const own = here[index]!;
      return own.value === general.value ? [] : [{ general, here: own }];
    }),
    slots: slots.filter((slot) => slot.here !== slot.general),
    unfilled: slots.filter((slot) => slot.here === slot.general).map(({ id }) => id),
  };
}

/** True when the SOP is another text than the local version was compared with, or it never was. */
export function isBehind(base: Sop, { baseDigest }: LocalVersion, informative: readonly string[]): boolean {
  return baseDigest !== digestOf(base, informative);
}
