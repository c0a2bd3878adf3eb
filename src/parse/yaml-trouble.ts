/** What the reader of YAML says of a text it cannot read. */
interface YamlError {
  readonly code: string;
  readonly message: string;
  /** Offsets into the text; may lie behind its end. */
  readonly pos: readonly [start: number, end: number];
}

type Explanation = readonly [message: string, start: number, end: number];

/** What is wrong with a YAML text, in words for people who do not write YAML for a living, and where. */
export function explainYamlError(text: string, error: YamlError): Explanation {
  const [start, end] = error.pos;
  const word = /^[^\s:]+/.exec(text.slice(start))?.[0].length ?? 0;
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = text.slice(start, start + word).replaceAll(/^["']|["']$/g, '');
      return [`The key "${key}" is written a second time.`, start, start + Math.max(word, 1)];
    }
    case 'MISSING_CHAR': {
      const quote = /closing (["'])/.exec(error.message)?.[1];
      if (quote) return [`The text that opens with ${quote} is never closed.`, ...fromOpening(text, quote, start)];
      break;
    }
    case 'BAD_INDENT': {
      const close = /end with a (.)/.exec(error.message)?.[1];
      if (close === ']') return ['The list that opens with [ is never closed.', ...fromOpening(text, '[', start)];
      if (close === '}') return ['The mapping that opens with { is never closed.', ...fromOpening(text, '{', start)];
      return ['This line is indented differently from the ones it belongs to.', start, end];
    }
    case 'TAB_AS_INDENT':
      return ['A tab stands at the beginning of the line, expected spaces.', start, end];
    case 'BLOCK_AS_IMPLICIT_KEY':
      return ['There is a second ": " in this line. Put the value in quotes if it belongs to it.', start, end];
    case 'MULTILINE_IMPLICIT_KEY':
      return ['This line has no ": " between a key and its value.', start, start + Math.max(word, 1)];
    case 'BAD_SCALAR_START':
      return [`A value cannot begin with ${text[start]}. Put it in quotes.`, start, end];
    default:
      break;
  }
  return [`This is not valid YAML: ${error.message.split('\n')[0]!.replace(/\.?$/, '.')}`, start, end];
}

/** What is never closed is noticed where the text ends; the author has to look where it opens: from there to the end of the line. */
function fromOpening(text: string, opening: string, noticed: number): readonly [start: number, end: number] {
  const start = Math.max(0, text.lastIndexOf(opening, Math.max(0, noticed - 1)));
  return [start, start + /^[^\r\n]*/.exec(text.slice(start))![0].trimEnd().length];
}
