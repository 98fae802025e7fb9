import { Field } from '../../parts/field';
import type { ContactRow } from '../draft';
import type { ListProps } from './list-props';
import { RowList } from './row-list';

export const ContactList = ({ rows, problems, onChange }: ListProps<ContactRow>) => (
  <RowList
    title="Billing contacts"
    hint="Whom to write to about invoices. At most 20."
    noun="contact"
    problem={problems.get('contacts')}
    rows={rows}
    newRow={(id) => ({ id, address: '' })}
    onChange={onChange}
  >
    {(row, name, change) => (
      <Field
        label={`Email address of ${name}`}
        hideLabel
        type="email"
        autoComplete="off"
        value={row.address}
        problem={problems.get(`contacts:${row.id}`)}
        onChange={({ target }) => change({ ...row, address: target.value })}
      />
    )}
  </RowList>
);
