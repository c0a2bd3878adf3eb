import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterEach, describe, expect, it, vi } from 'vitest';
import remarkSop, { type RemarkSopOptions } from '../../plugins/remark-sop/index.ts';
import { bakery, folderWith } from './little-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** As a host without a file set runs it: parse, transform, read the messages. */
async function tell(file: VFile, options?: RemarkSopOptions): Promise<readonly string[]> {
  const processor = unified().use(remarkParse).use(remarkSop, options);
  const tree = processor.parse(file);
  const before = JSON.stringify(tree);
  await processor.run(tree, file);
  expect(JSON.stringify(tree)).toBe(before);
  return file.messages.map(({ line, column, ruleId, fatal }) => `${line}:${column} ${ruleId} ${fatal}`);
}

function opened(path: string, value?: string): VFile {
  const cwd = folderWith(bakery);
  return new VFile({ cwd, path: join(cwd, path), value: value ?? readFileSync(join(cwd, path), 'utf8') });
}

const overdue = (lines: readonly string[]) => lines.filter((line) => line.includes('freshness/overdue'));
const mix = () => opened('content/sops/bread/mix.md');

describe('one file in an editor', () => {
  it('is told its own findings only', async () => {
    expect(await tell(opened('content/sops/bread/bake.md'))).toEqual(['3:8 ownership/owner-known true']);
    expect(await tell(opened('content/sops/bread/mix.md'))).toEqual([]);
    expect(await tell(opened('content/paths/baker.md'))).toEqual(['9:10 links/anchor-exists true']);
  });

  it('is judged as it stands in the editor, against the rest on disk', async () => {
    const text = bakery['content/sops/bread/bake.md']!.replace('ana-ries', 'ana-reis').replace(
      'Heat',
      'Heat [x](mix.md#gone)',
    );
    expect(await tell(opened('content/sops/bread/bake.md', text))).toEqual(['13:13 links/anchor-exists true']);
    const twin = bakery['content/sops/bread/mix.md']!.replace('title: Mix', 'title: Bake');
    expect(await tell(opened('content/sops/bread/mix.md', twin))).toEqual(['2:8 identity/title-unique false']);
  });

  it('is judged by the directory of now', async () => {
    const file = opened('content/sops/bread/bake.md');
    expect(await tell(file)).toHaveLength(1);
    writeFileSync(join(file.cwd, 'content/people.yaml'), 'people:\n  - { id: ana-ries, name: Ana Ries }\n');
    expect(await tell(new VFile({ cwd: file.cwd, path: file.path, value: String(file) }))).toEqual([]);
  });

  it('without a path, or outside any content folder, is left alone', async () => {
    expect(await tell(new VFile('# TODO\n'))).toEqual([]);
    expect(await tell(new VFile({ path: '/nowhere/at/all.md', value: 'TODO\n' }))).toEqual([]);
    const file = opened('content/sops/bread/bake.md');
    expect(await tell(file, { root: 'elsewhere' })).toEqual([]);
  });

  it('is left alone inside Astro, which hands over bodies only', async () => {
    const file = opened('content/sops/bread/bake.md', 'TODO\n');
    file.data['astro'] = { frontmatter: {} };
    expect(await tell(file)).toEqual([]);
  });

  it('is told what keeps it from being judged', async () => {
    const file = opened('content/sops/bread/bake.md');
    writeFileSync(join(file.cwd, 'content/policy.yaml'), 'time_zone: UTC\nrules: { made/up: off }\n');
    expect(await tell(file)).toEqual(['undefined:undefined configuration true']);
    expect(file.messages[0]!.reason).toMatch(/content\/policy\.yaml:2:10: There is no rule "made\/up"\.$/);
  });

  it('is judged on the day that was asked for', async () => {
    expect(overdue(await tell(mix(), { today: '2030-01-01' }))).toHaveLength(1);
    vi.stubEnv('SOP_TODAY', '2030-01-01');
    expect(overdue(await tell(mix()))).toHaveLength(1);
    expect(overdue(await tell(mix(), { today: '2026-06-15' }))).toHaveLength(0);
  });
});
