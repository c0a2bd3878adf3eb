import ts from 'typescript';

/** What the comments of zod schemas say: of the thing itself, its fields, its items. */
export interface Described {
  readonly comment?: string;
  readonly fields?: Readonly<Record<string, Described>>;
  /** Of a list's items, or of a record's values. */
  readonly each?: Described;
  /** Of a union, in order. */
  readonly options?: readonly Described[];
}

/** Doc comments by schema name, read from the sources that declare them. Names are unique over all sources. */
export function readFieldComments(sources: readonly string[]): ReadonlyMap<string, Described> {
  const declared = new Map<string, { readonly value: ts.Expression; readonly comment: string | undefined }>();
  for (const source of sources) {
    const file = ts.createSourceFile('schema.ts', source, ts.ScriptTarget.Latest, true);
    for (const statement of file.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!ts.isIdentifier(name) || initializer === undefined) continue;
        if (declared.has(name.text)) throw new Error(`Two schemas are called "${name.text}".`);
        declared.set(name.text, { value: initializer, comment: commentOf(statement) });
      }
    }
  }

  const named = (name: string): Described => {
    const found = declared.get(name);
    return found ? { ...describe(found.value), ...withComment(found.comment) } : {};
  };

  const describe = (expression: ts.Expression): Described => {
    if (ts.isIdentifier(expression)) return withoutComment(named(expression.text));
    if (ts.isPropertyAccessExpression(expression)) return ofShape(expression);
    if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return {};
    const { expression: on, name } = expression.expression;
    if (!ts.isIdentifier(on) || on.text !== 'z') return describe(on);
    const [first, second] = expression.arguments;
    if (first && ts.isObjectLiteralExpression(first)) return { fields: fieldsOf(first) };
    if (name.text === 'array' && first) return { each: describe(first) };
    if (name.text === 'record' && second) return { each: describe(second) };
    if (name.text === 'union' && first && ts.isArrayLiteralExpression(first)) {
      return { options: first.elements.map(describe) };
    }
    return {};
  };

  const fieldsOf = (literal: ts.ObjectLiteralExpression): Record<string, Described> =>
    Object.fromEntries(
      literal.properties.flatMap((property) => {
        if (ts.isShorthandPropertyAssignment(property)) {
          return [
            [property.name.text, { ...withoutComment(named(property.name.text)), ...withComment(commentOf(property)) }],
          ];
        }
        if (!ts.isPropertyAssignment(property)) return [];
        const name = property.name.getText().replaceAll(/^['"]|['"]$/g, '');
        return [[name, { ...describe(property.initializer), ...withComment(commentOf(property)) }]];
      }),
    );

  /** `otherSchema.shape.field` */
  const ofShape = (expression: ts.PropertyAccessExpression): Described => {
    const shape = expression.expression;
    if (!ts.isPropertyAccessExpression(shape) || shape.name.text !== 'shape' || !ts.isIdentifier(shape.expression)) {
      return {};
    }
    return withoutComment(named(shape.expression.text).fields?.[expression.name.text] ?? {});
  };

  return new Map([...declared.keys()].map((name) => [name, named(name)]));
}

function commentOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  return ts.getTextOfJSDocComment(comment)?.replaceAll(/\s+/g, ' ').trim();
}

function withComment(comment: string | undefined): Described {
  return comment === undefined ? {} : { comment };
}

/** What a schema says of itself does not say what a field of that kind is for. */
function withoutComment(described: Described): Described {
  const { comment: _, ...rest } = described;
  return rest;
}
