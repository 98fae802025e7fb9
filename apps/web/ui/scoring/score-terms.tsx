import type { ScoredDocument } from '@gatehouse/contracts';
import { scoreText } from './scoring-text';

const columns = ['Word', 'In the title', 'In the text', 'Adds'];

/** What a score is made of, word by word. */
export const ScoreTerms = ({ title, terms }: Pick<ScoredDocument, 'title' | 'terms'>) => (
  <table className="w-full max-w-md text-left text-sm">
    <caption className="sr-only">What each word adds to the score of {title}</caption>
    <thead className="text-xs text-quiet">
      <tr>
        {columns.map((column, place) => (
          <th
            key={column}
            scope="col"
            className={place === 0 ? 'py-1 font-medium' : 'py-1 pl-3 text-right font-medium'}
          >
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {terms.map(({ term, inTitle, inText, contribution }) => (
        <tr key={term} className="align-top tabular-nums">
          <th scope="row" className="py-1 font-normal [overflow-wrap:anywhere]">
            <bdi>{term}</bdi>
          </th>
          <td className="py-1 pl-3 text-right">{inTitle}</td>
          <td className="py-1 pl-3 text-right">{inText}</td>
          <td className="py-1 pl-3 text-right font-mono">+{scoreText(contribution)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
