import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, ParsedNode } from 'yaml';
import { startOfFile, type PathInData, type Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { TextPlaces } from './text-places.ts';
import { explainYamlError } from './yaml-trouble.ts';

const options = {
  version: '1.2',
  schema: 'core',
  keepSourceTokens: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** A YAML text inside a file: its values now, its places when somebody asks. */
export interface YamlText {
  /** Plain data; dates and times stay text. Undefined when the text is not YAML. */
  readonly value: unknown;
  /** Set when the text is not YAML. */
  readonly broken?: { readonly place: Place; readonly message: string };
  at(path: PathInData): Place;
  keyAt(path: PathInData): Place;
  /** Plain scalars that other YAML readers take for something else. */
  surprises(): readonly Problem[];
}

/**
 * Reads YAML that starts at `offset` of `fileText` and ends at `end`.
 *
 * Two readers of the same language (YAML 1.2, core schema; a test holds them against each other):
 * js-yaml gives the values, five times sooner; yaml gives places, on first demand, because most
 * files never need one, and explains what is broken.
 */
export function readYaml(fileText: string, offset = 0, end = fileText.length): YamlText {
  const text = fileText.slice(offset, end);
  let places: YamlPlaces | undefined;
  const demand = (): YamlPlaces => (places ??= new YamlPlaces(fileText, offset, parseDocument(text, options)));
  const access = {
    at: (path: PathInData) => demand().at(path),
    keyAt: (path: PathInData) => demand().keyAt(path),
    surprises: () => (mayHaveSurprise.test(text) ? demand().surprises() : []),
  };
  try {
    return { value: saysNothing.test(text) ? null : load(text, { schema: CORE_SCHEMA }), ...access };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const [message, start, stop] = explained(text, error);
    return {
      value: undefined,
      broken: {
        place: new TextPlaces(fileText).between(
          offset + Math.min(start, text.length),
          offset + Math.min(stop, text.length),
        ),
        message,
      },
      ...access,
    };
  }
}

/** Blank lines and comments only; js-yaml would take that for a mistake. */
const saysNothing = /^(?:[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|$))*$/;

function explained(text: string, exception: YAMLException): readonly [message: string, start: number, end: number] {
  const error = parseDocument(text, options).errors[0];
  if (error) return explainYamlError(text, error);
  const at = Math.min(exception.mark?.position ?? 0, text.length);
  return [`This is not valid YAML: ${exception.reason.replace(/\.?$/, '.')}`, at, at];
}

/** Values that YAML 1.1 readers turn into a number, a time or yes/no, and YAML 1.2 readers do not, or the other way round. */
const surprising: readonly { readonly form: RegExp; readonly says: string }[] = [
  { form: /^[-+]?0\d+$/, says: 'is an octal number to some readers and a decimal one to others' },
  { form: /^[-+]?\d+(:[0-5]?\d)+$/, says: 'is a time to you and a number of minutes or seconds to some readers' },
  { form: /^[-+]?\d{1,3}(_\d{3})+$/, says: 'is a number to some readers and text to others' },
  { form: /^(y|n|yes|no|on|off)$/i, says: 'is yes/no to some readers and text to others' },
];
const mayHaveSurprise = /(?:^|[\s,[{])(?:[-+]?0\d|[-+]?\d+[:_]\d|(?:y|n|yes|no|on|off)[ \t]*(?:$|[,\]}#]))/im;

class YamlPlaces {
  private readonly places: TextPlaces;
  private readonly offset: number;
  private readonly document: Document.Parsed<ParsedNode>;
  /** What the ranges of the document are offsets into. */
  private readonly text: string;

  constructor(fileText: string, offset: number, document: Document.Parsed<ParsedNode>) {
    this.places = new TextPlaces(fileText);
    this.offset = offset;
    this.document = document;
    this.text = fileText.slice(offset);
  }

  at(path: PathInData): Place {
    let node: unknown = this.document.contents;
    let found = this.placeOf(node);
    for (const step of path) {
      node = child(node, step);
      const place = this.placeOf(node);
      if (place === undefined) break;
      found = place;
    }
    return found ?? startOfFile;
  }

  keyAt(path: PathInData): Place {
    const parent = path.slice(0, -1).reduce<unknown>((node, step) => child(node, step), this.document.contents);
    const last = path.at(-1);
    const pair = isMap(parent) ? parent.items.find((item) => keyText(item.key) === String(last)) : undefined;
    return (pair && this.placeOf(pair.key)) ?? this.at(path);
  }

  surprises(): readonly Problem[] {
    const found: Problem[] = [];
    visit(this.document, {
      Scalar: (key, node) => {
        if (key === 'key' || node.type !== 'PLAIN' || typeof node.source !== 'string') return;
        const source = node.source;
        const surprise = surprising.find(({ form }) => form.test(source));
        const place = this.placeOf(node);
        if (!surprise || !place) return;
        found.push({
          kind: 'yaml-surprise',
          place,
          message: `The value ${source} ${surprise.says}.`,
          // What we read as a number would become text in quotes: only its author knows which it is.
          suggestions: [`"${source}"`, ...(typeof node.value === 'number' ? [String(node.value)] : [])],
        });
      },
    });
    return found;
  }

  private placeOf(node: unknown): Place | undefined {
    if (!isNode(node) || !node.range) return undefined;
    const [start, end] = node.range;
    return this.places.between(this.offset + start, this.offset + Math.max(start, this.trimmed(node, start, end)));
  }

  /** Collections and block texts end where their last word ends, not in the white space behind it. */
  private trimmed(node: Node, start: number, end: number): number {
    if (isScalar(node)) return node.type?.startsWith('BLOCK') ? this.text.slice(0, end).trimEnd().length : end;
    const last = isMap(node) || isSeq(node) ? node.items.at(-1) : undefined;
    if (last === undefined || (node as { flow?: boolean }).flow) return end;
    const value = isPair(last) ? (last.value ?? last.key) : last;
    return isNode(value) && value.range ? this.trimmed(value, start, value.range[1]) : end;
  }
}

function child(node: unknown, step: string | number): unknown {
  if (isMap(node)) return node.items.find((item) => keyText(item.key) === String(step))?.value;
  if (isSeq(node)) return node.items[Number(step)];
  return undefined;
}

function keyText(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}
