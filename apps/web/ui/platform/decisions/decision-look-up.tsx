import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { SearchForm } from '../../parts/search-form';

interface Props {
  readonly id: string;
  readonly problem?: string | undefined;
}

export const DecisionLookUp = ({ id, problem }: Props) => (
  <SearchForm action="/platform/decisions" className="grid max-w-xl gap-3">
    <Field
      label="Reference"
      name="id"
      hint="As the tenant reads it on the page, or as a client gets it in the header Entitlements-Decision-Id."
      defaultValue={id}
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
      problem={problem}
    />
    <div>
      <Button type="submit">Look up</Button>
    </div>
  </SearchForm>
);
