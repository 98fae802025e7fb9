import type { Problems } from '../draft-problems';

/** What every list of the form takes. */
export interface ListProps<Row> {
  readonly rows: readonly Row[];
  readonly problems: Problems;
  readonly onChange: (rows: readonly Row[]) => void;
}
