/** The card about a name: what it asks, what may be answered, where it is used. */
import { type Asker, at, rangeOf } from './ask.ts';
import type { MonacoApi } from './load.ts';
import { languages } from './theme.ts';

export function registerHover(monaco: MonacoApi, { ask, surroundings }: Asker): void {
  monaco.languages.registerHoverProvider([...languages], {
    provideHover: async (model, position, token) => {
      const of = { ...at(surroundings, model, position), trial: surroundings.trial() };
      const card = await ask('hover', of, token);
      if (card === undefined || card === null) return null;
      const rows = card.rows.map(({ label, text }) => `${plain(label)}\u3000${plain(text)}`).join('  \n');
      return {
        range: rangeOf(model, card.span),
        contents: [{ value: `**${plain(card.title)}**` }, { value: rows }].filter(
          ({ value }) => value !== '',
        ),
      };
    },
  });
}

/** Words of rules and cases are text, never markup. */
export const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>&~$]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, ' ');
