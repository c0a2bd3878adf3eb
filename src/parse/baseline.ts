import { z } from 'zod';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { KnownFinding } from '../model/finding.ts';
import type { PathInData, Place } from '../model/place.ts';
import { TextPlaces } from './text-places.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlText } from './yaml.ts';

const entry = z.strictObject({
  rule: z.string().min(1),
  file: z.string().min(1),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/, 'Expected 16 hexadecimal digits.'),
  message: z.string().optional(),
});
const schema = z.strictObject({ version: z.literal(1), findings: z.array(entry) });

/**
 * The entries of a baseline. Throws a ConfigurationError, with the place, when it cannot be used whole: an entry
 * that is passed over would come back as a new finding, and nobody would know why.
 */
export function readBaseline(source: string, shown: string): readonly KnownFinding[] {
  const text = source.replace(/^\uFEFF/, '');
  let yaml: YamlText | undefined;
  const places = (): YamlText => (yaml ??= readYaml(text));
  const { value, broken } = dataOf(text, places);
  if (broken) throw unusable(shown, broken.place, broken.message);
  const { value: read, problems } = validate<z.infer<typeof schema>>(schema, value, {
    at: (path: PathInData) => places().at(path),
    keyAt: (path: PathInData) => places().keyAt(path),
    path: [],
    kind: 'data-valid',
  });
  if (problems[0]) throw unusable(shown, problems[0].place, problems[0].message);
  return read.findings as readonly KnownFinding[];
}

interface Data {
  readonly value: unknown;
  readonly broken?: { readonly place: Place; readonly message: string };
}

/** JSON as it is written; else as YAML, of which JSON is a part, since that says where it breaks. A comma too many breaks nothing. */
function dataOf(text: string, yaml: () => YamlText): Data {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const conflict = /^(?:<{7}|={7}|>{7})/m.exec(text);
    if (conflict) {
      const place = new TextPlaces(text).between(conflict.index, conflict.index + 7);
      return { value: undefined, broken: { place, message: 'A merge was begun here and not finished.' } };
    }
    const { value, broken } = yaml();
    return { value, ...(broken ? { broken: { place: broken.place, message: 'This is not JSON.' } } : {}) };
  }
}

function unusable(shown: string, { line, column }: Place, message: string): ConfigurationError {
  return new ConfigurationError(
    `The baseline cannot be used. ${shown}:${line}:${column}: ${message} Put it right, or take the file from git again.`,
  );
}
