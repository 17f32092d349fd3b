/** A link as a picture to be scanned. */
import { renderSVG } from 'uqr';

/** What a code can hold. */
const mostCharacters = 2_300;

/** The picture as SVG; undefined for a link that is too long. */
export function codeOf(link: string): string | undefined {
  return link === '' || link.length > mostCharacters ? undefined : renderSVG(link, { border: 2 });
}
