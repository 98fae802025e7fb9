import { useId, useSyncExternalStore } from 'react';
import { Field } from '../parts/field';
import type { Draft } from './draft';
import type { Problems } from './draft-problems';

interface Props {
  readonly draft: Draft;
  readonly problems: Problems;
  readonly onChange: (more: Partial<Draft>) => void;
}

const none: readonly string[] = [];
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
const never = () => () => undefined;
/** In the browser alone: it need not know the same zones as the server that drew the page. */
const useZones = () =>
  useSyncExternalStore(
    never,
    () => zones,
    () => none,
  );

/** The settings that are one value each. */
export const PlainFields = ({ draft, problems, onChange }: Props) => {
  const list = useId();
  return (
    <div className="grid gap-5">
      <Field
        label="Display name"
        hint="How your organisation wants to be called."
        autoComplete="organization"
        value={draft.displayName}
        problem={problems.get('displayName')}
        onChange={({ target }) => onChange({ displayName: target.value })}
      />
      <Field
        label="Time zone"
        hint="A city of the time zone database, like Europe/Berlin, or UTC."
        list={list}
        autoComplete="off"
        spellCheck={false}
        value={draft.timezone}
        problem={problems.get('timezone')}
        onChange={({ target }) => onChange({ timezone: target.value })}
      />
      <datalist id={list}>
        {useZones().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Field
        label="Webhook address"
        hint="Where your own systems listen. Optional; https only."
        type="url"
        autoComplete="off"
        value={draft.webhookUrl}
        problem={problems.get('webhookUrl')}
        onChange={({ target }) => onChange({ webhookUrl: target.value })}
      />
    </div>
  );
};
