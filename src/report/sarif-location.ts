import type { Place } from '../model/place.ts';

/** Where SARIF says something is: a file seen from the top of the repository, and a region of it. */
export function physicalLocation(path: string, place: Place) {
  return { artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' }, region: regionOf(place) };
}

/** SARIF counts as we do: from one, in UTF-16 units, the end exclusive. */
export function regionOf({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a relative reference: everything but the slashes may be a character of a name. */
function uriOf(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/');
}
