import type { Change } from '../change.ts';
import { changeIn, subject, type Scope } from './scope.ts';

/** A block of the grammar as canonical text has it: `decision {"id":"refund","hit":"first"}`. */
function read(text: string): { readonly name: string; readonly settings: Readonly<Record<string, string>> } {
  const space = text.indexOf(' ');
  return { name: text.slice(0, space), settings: JSON.parse(text.slice(space + 1)) as Record<string, string> };
}

export function blockAround(text: string): NonNullable<Scope['block']> {
  const { id, hit } = read(text).settings;
  return { ...(id === undefined ? {} : { id }), isFirstHit: hit === 'first' };
}

/** What happened to the settings of a block; they decide how it is read, so that it is always material. */
export function settingsChange(before: string, after: string, scope: Scope): readonly Change[] {
  if (before === after) return [];
  const [old, fresh] = [read(before), read(after)];
  const keys = [...new Set([...Object.keys(old.settings), ...Object.keys(fresh.settings)])];
  const said = [
    ...(old.name === fresh.name ? [] : [`it is a ${fresh.name} block now, and was a ${old.name} block`]),
    ...keys
      .filter((key) => old.settings[key] !== fresh.settings[key])
      .map((key) => `${key} is now ${fresh.settings[key] ?? 'not set'}; it was ${old.settings[key] ?? 'not set'}`),
  ];
  const sentence = `${subject(scope)}, block ${fresh.settings.id ?? fresh.name}: ${said.join('. ')}.`;
  return [changeIn(scope, { kind: 'text-changed', weight: 'material', before, after, sentence })];
}
