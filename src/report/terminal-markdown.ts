import { palette, type Palette } from './colour.ts';
import { wrap } from './wrap.ts';

const comfortableWidth = 88;

/** Our own documentation pages made pleasant on a terminal: headings stand out, prose is wrapped, code keeps its lines. */
export function terminalMarkdown(markdown: string, { colour, width }: { colour: boolean; width: number }): string {
  const paint = palette(colour);
  const room = Math.min(width, comfortableWidth);
  return blocksOf(markdown)
    .map((block) => styled(block, paint, room))
    .join('\n\n')
    .concat('\n');
}

/** Paragraphs, list items, headings, and fenced code as one block each. */
function blocksOf(markdown: string): readonly string[] {
  const blocks: string[] = [];
  let fence: string[] | undefined;
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push(lines.join('\n'));
    lines = [];
  };
  for (const line of markdown.trim().split('\n')) {
    if (fence) {
      fence.push(line);
      if (/^(```|~~~)/.test(line)) {
        blocks.push(fence.join('\n'));
        fence = undefined;
      }
    } else if (/^(```|~~~)/.test(line)) {
      flush();
      fence = [line];
    } else if (line.trim() === '') flush();
    else if (/^<!--.*-->$/.test(line)) continue;
    else lines.push(line);
  }
  flush();
  return fence ? [...blocks, fence.join('\n')] : blocks;
}

function styled(block: string, paint: Palette, width: number): string {
  const heading = /^#{1,6} (.*)$/.exec(block)?.[1];
  if (heading !== undefined) return paint.bold(inline(heading, { ...paint, cyan: (text) => text }));
  if (/^(```|~~~)/.test(block)) {
    const code = block.split('\n').slice(1, -1);
    return code.map((line) => `    ${paint.dim(line)}`.trimEnd()).join('\n');
  }
  if (block.startsWith('|')) return block;
  return itemsOf(block)
    .map(({ mark, text }) => {
      const [first = '', ...rest] = wrap(text, width - mark.length);
      return [mark + first, ...rest.map((line) => ' '.repeat(mark.length) + line)].join('\n');
    })
    .map((text) => inline(text, paint))
    .join('\n');
}

/** The items of a list, or the one paragraph; their lines joined, so that they can be wrapped anew. */
function itemsOf(block: string): readonly { readonly mark: string; readonly text: string }[] {
  const items: { mark: string; text: string }[] = [];
  for (const line of withoutAddresses(block).split('\n')) {
    const [, mark, text] = /^(\s*(?:[-*]|\d+\.) )(.*)$/.exec(line) ?? [];
    const last = items.at(-1);
    if (mark !== undefined) items.push({ mark, text: text ?? '' });
    else if (last) last.text += ` ${line.trim()}`;
    else items.push({ mark: '', text: line.trim() });
  }
  return items;
}

/** Links as their words: an address in the middle of a sentence helps nobody on a terminal. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/\[([^\]]+)\]\([^)\s]+\)/g, '$1');
}

function inline(text: string, paint: Palette): string {
  return text
    .replaceAll(/\*\*([^*]+)\*\*/g, (_, words: string) => paint.bold(words))
    .replaceAll(/`([^`]+)`/g, (_, words: string) => paint.cyan(words));
}
