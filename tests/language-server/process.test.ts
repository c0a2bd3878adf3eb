import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node.js';
import { bakery, folderWith } from '../remark/little-folder.ts';
import { LittleEditor, lineOf, type EditorRequest } from './little-editor.ts';

const running: LittleEditor[] = [];
afterEach(() => {
  for (const editor of running.splice(0)) editor.kill();
});

async function begin(request: Partial<EditorRequest> = {}): Promise<LittleEditor> {
  const editor = new LittleEditor({ cwd: folderWith(bakery), ...request });
  running.push(editor);
  await editor.begin();
  return editor;
}

const [bake, mix, people, policy] = [
  'content/sops/bread/bake.md',
  'content/sops/bread/mix.md',
  'content/people.yaml',
  'content/policy.yaml',
];
const text = (path: string) => bakery[path]!;
const lines = (shown: PublishDiagnosticsParams) => shown.diagnostics.map(lineOf);
const nothing = (shown: PublishDiagnosticsParams) => shown.diagnostics.length === 0;
const something = (shown: PublishDiagnosticsParams) => shown.diagnostics.length > 0;

describe('a conversation with the language server', () => {
  it('tells the findings of an open document, mends one, and ends in 0', async () => {
    const editor = new LittleEditor({ cwd: folderWith(bakery) });
    running.push(editor);
    const { capabilities, serverInfo } = await editor.begin();
    expect(serverInfo?.name).toBe('sopwright');
    expect(capabilities.codeActionProvider).toEqual({ codeActionKinds: ['quickfix'] });

    await editor.open(bake);
    const [finding, ...others] = await editor.findings(bake);
    expect(others).toEqual([]);
    expect(finding).toEqual({
      range: { start: { line: 2, character: 7 }, end: { line: 2, character: 15 } },
      severity: 1,
      code: 'ownership/owner-known',
      codeDescription: { href: new URL('../../docs/rules/ownership/owner-known.md', import.meta.url).href },
      source: 'sopwright',
      message: [
        'The owner "ana-ries" is neither a person nor a role in people.yaml. Did you mean "ana-reis"?',
        'An owner who is in no directory gets no reminder and answers no question.',
        'Write the id of a person or a role from people.yaml.',
      ].join('\n'),
    });

    const [fix, ...more] = await editor.fixes(bake, finding!.range);
    expect(more).toEqual([]);
    expect(fix).toEqual({
      title: 'Replace "ana-ries" with "ana-reis"',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [finding],
      edit: { changes: { [editor.uriOf(bake)]: [{ range: finding!.range, newText: 'ana-reis' }] } },
    });
    expect(await editor.fixes(bake, finding!.range, ['refactor'])).toEqual([]);

    await editor.change(bake, text(bake).replace('ana-ries', 'ana-reis'));
    expect(await editor.findings(bake)).toEqual([]);
    expect(await editor.end()).toBe(0);
    expect(editor.stderr).toBe('');
  });

  it('ends when the editor is gone', async () => {
    const editor = await begin();
    editor.hangUp();
    expect(await editor.ended).toBe(1);
  });

  it('leads to other places, or names them for an editor that cannot', async () => {
    const gone = text(people).replace(' }', ', left: 2026-01-31 }');
    const cwd = folderWith({ ...bakery, [people]: gone });
    const words = 'Ana Reis left on 31 Jan 2026.';
    const able = await begin({
      cwd,
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
    });
    await able.open(mix);
    const [leading] = await able.findings(mix);
    expect(leading!.relatedInformation).toMatchObject([{ location: { uri: able.uriOf(people) }, message: words }]);
    const plain = await begin({ cwd });
    await plain.open(mix);
    const [naming] = await plain.findings(mix);
    expect(naming!.relatedInformation).toBeUndefined();
    expect(naming!.message.split('\n').at(-1)).toMatch(/^people\.yaml:2:\d+: Ana Reis left on 31 Jan 2026\.$/);
  });
});

describe('documents that are open together', () => {
  it('are judged by their texts in the editor, all when one changes', async () => {
    const editor = await begin();
    await editor.open(bake);
    await editor.open(mix);
    expect(await editor.findings(mix)).toEqual([]);

    await editor.change(bake, text(bake).replace('title: Bake', 'title: Mix').replace('ana-ries', 'ana-reis'));
    expect(lines(await editor.until(mix, something))).toEqual(['2:8 identity/title-unique']);
    await editor.change(bake, text(bake));
    await editor.until(mix, nothing);
  });

  it('count as they are on disk again once closed', async () => {
    const editor = await begin();
    await editor.open(bake);
    expect(await editor.findings(bake)).toHaveLength(1);
    await editor.open(people, 'people:\n  - { id: ana-ries, name: Ana Ries }\n');
    await editor.until(bake, nothing);
    await editor.close(people);
    expect(lines(await editor.until(bake, something))).toEqual(['3:8 ownership/owner-known']);
    expect(editor.shown.get(editor.uriOf(people))!.diagnostics).toEqual([]);
  });

  it('may be data files: these have findings and fixes of their own', async () => {
    const editor = await begin();
    await editor.open(people);
    const [finding] = await editor.findings(people);
    expect(lineOf(finding!)).toBe('2:37 shape/unknown-key');
    const at = finding!.range.start;
    const [fix] = await editor.fixes(people, { start: at, end: at });
    expect(fix!.edit!.changes![editor.uriOf(people)]![0]!.newText).toBe('email');
  });

  it('may be new: not on disk yet', async () => {
    const editor = await begin();
    await editor.open('content/sops/bread/slice.md', 'Slice it.\n');
    const found = (await editor.findings('content/sops/bread/slice.md')).map(lineOf);
    expect(found).toContain('1:1 ownership/owner-present');
  });
});

describe('texts that cannot be read', () => {
  it('are told where, whatever they are, and do not end the server', async () => {
    const editor = await begin();
    await editor.open(bake);
    await editor.findings(bake);
    for (const broken of ['---\n: [\n---\n', '---\n', '---js\nx\n---\n', '\0', '']) {
      await editor.change(bake, broken);
      expect(await editor.findings(bake)).not.toEqual([]);
    }
    await editor.change(bake, text(bake));
    expect((await editor.findings(bake)).map(lineOf)).toEqual(['3:8 ownership/owner-known']);
  });

  it('keep everything from being judged when it is the policy, until it is put right', async () => {
    const editor = await begin();
    await editor.open(bake);
    await editor.open(policy, 'time_zone: UTC\ngraec: 3 days\n');
    const [own] = await editor.findings(policy);
    expect(lineOf(own!)).toBe('2:1 configuration');
    const told = await editor.until(bake, (shown) => lines(shown).join() === '1:1 configuration');
    expect(told.diagnostics[0]!.message).toContain('policy.yaml:2:1: The key "graec" is not one we know.');
    await editor.change(policy, text(policy));
    expect(await editor.findings(policy)).toEqual([]);
    await editor.until(bake, (shown) => lines(shown).join() === '3:8 ownership/owner-known');
  });
});

describe('which folder is judged', () => {
  it('is the content folder above each file; others are left alone', async () => {
    const editor = await begin({ workspace: [] });
    await editor.open('README.md', 'TODO\n');
    await editor.open('content/sops/bread/picture.txt', 'TODO\n');
    const textDocument = { uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text: 'TODO\n' };
    await editor.notify('textDocument/didOpen', { textDocument });
    await editor.open(bake);
    await editor.findings(bake);
    expect([...editor.shown.keys()]).toEqual([editor.uriOf(bake)]);
  });

  it('may be named, as seen from the workspace', async () => {
    const cwd = folderWith({ ...bakery, 'handbook/policy.yaml': '' });
    const editor = await begin({
      cwd: join(cwd, 'handbook'),
      workspace: [cwd],
      args: ['--root', 'content', '--clientProcessId', String(process.pid)],
    });
    const uri = pathToFileURL(join(cwd, bake)).href;
    const textDocument = { uri, languageId: 'markdown', version: 1, text: text(bake) };
    await editor.notify('textDocument/didOpen', { textDocument });
    expect(lines(await editor.until(join('..', bake), something))).toEqual(['3:8 ownership/owner-known']);
    expect(editor.said).toEqual([]);
  });

  it('is asked for when the named one is not there', async () => {
    const editor = await begin({ args: ['--root', 'contents'] });
    await editor.end();
    expect(editor.said.join()).toContain('There is no folder "contents" in');
  });
});

describe('what happens on disk', () => {
  it('counts as soon as the editor has seen it', async () => {
    const editor = await begin({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await editor.open(bake);
    expect(await editor.findings(bake)).toHaveLength(1);
    expect(JSON.stringify(editor.watches)).toContain('workspace/didChangeWatchedFiles');
    writeFileSync(editor.pathOf(people), 'people:\n  - { id: ana-ries, name: Ana Ries }\n');
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uriOf(people), type: 2 }] });
    await editor.until(bake, nothing);
  });

  it('may be that the folder is no longer there', async () => {
    const editor = await begin();
    await editor.open(bake);
    expect(await editor.findings(bake)).toHaveLength(1);
    rmSync(editor.pathOf('content'), { recursive: true });
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uriOf(bake), type: 3 }] });
    await editor.until(bake, nothing);
    expect(await editor.end()).toBe(0);
  });
});

describe('the day', () => {
  it('is the one that was asked for', async () => {
    const editor = await begin({ args: ['--today', '2027-06-15'] });
    await editor.open(mix);
    expect((await editor.findings(mix)).map(lineOf)).toEqual(['4:11 freshness/overdue']);
    const other = await begin({ env: { SOP_TODAY: '2027-06-15' } });
    await other.open(mix);
    expect((await other.findings(mix)).map(lineOf)).toEqual(['4:11 freshness/overdue']);
  });

  it('must be one', async () => {
    const editor = new LittleEditor({ cwd: folderWith(bakery), args: ['--today', 'tomorrow'] });
    running.push(editor);
    expect(await editor.ended).toBe(2);
    expect(editor.stderr).toContain('--today is "tomorrow", which is no day.');
  });
});
