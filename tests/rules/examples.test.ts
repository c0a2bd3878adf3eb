import { describe, expect, it } from 'vitest';
import type { Example } from '../../generate/rule-comment.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { ruleFiles } from './all-rules.ts';
import { judgeExample } from './bakery.ts';

function found(example: Example, rule: Rule): readonly string[] {
  return judgeExample(example, rule).findings.map(({ file, place, message }) => asLine(file, place, message));
}

function expectedOf(example: Example): readonly string[] {
  return example.expected.map(({ file, place, message }) => asLine(file, place, message));
}

function asLine(file: string, place: Example['expected'][number]['place'], message: string): string {
  return `${file}:${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${message}`;
}

describe.each(ruleFiles)('$id', ({ rule, comment }) => {
  it.each(comment.examples)('$kind: $title', (example) => {
    expect(found(example, rule)).toEqual(expectedOf(example));
  });

  it('has examples of both kinds', () => {
    expect(new Set(comment.examples.map(({ kind }) => kind))).toEqual(new Set(['ok', 'not-ok']));
  });

  it('fails one of its own examples when it checks nothing', () => {
    const idle = { ...rule, check: () => [] } as Rule;
    const failing = comment.examples.filter(
      (example) => found(example, idle).join('\n') !== expectedOf(example).join('\n'),
    );
    expect(failing).not.toEqual([]);
  });
});
