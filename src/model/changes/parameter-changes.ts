import type { Change } from '../change.ts';
import type { Parameter, Sop } from '../sop.ts';

/** What happened to the parameters. Their order means nothing. */
export function parameterChanges(before: Sop, after: Sop): readonly Change[] {
  const [old, fresh] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name): readonly Change[] => {
    const [was, is] = [inWords(old.get(name)), inWords(fresh.get(name))];
    if (was === is) return [];
    const said =
      was === undefined ? `is new: ${is}` : is === undefined ? `is gone; it was ${was}` : `is now ${is}; it was ${was}`;
    return [
      {
        kind: 'parameter-changed',
        weight: 'material',
        where: `parameter ${name}`,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is, place: after.at('params', name) }),
        sentence: `The parameter ${name} ${said}.`,
      },
    ];
  });
}

function byName({ params }: Sop): ReadonlyMap<string, Parameter> {
  return new Map(params.map((parameter) => [parameter.name, parameter]));
}

/** `50 GBP, from 20 to 100`; a text in quotation marks, since "50" is not 50. */
function inWords(parameter: Parameter | undefined): string | undefined {
  if (parameter === undefined) return undefined;
  const { value, min, max, unit } = parameter;
  const own = typeof value === 'number' ? String(value) : JSON.stringify(value);
  const bounds = [min === undefined ? '' : ` from ${min}`, max === undefined ? '' : ` up to ${max}`].join('');
  return `${own}${unit === undefined ? '' : ` ${unit}`}${bounds === '' ? '' : `, possible${bounds}`}`;
}
