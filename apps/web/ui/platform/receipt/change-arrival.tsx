import type { SentChange } from '../change-state';
import { arrivalText, missingTexts, type Arrival } from './receipt-text';
import { useArrival } from './use-arrival';

const isArrived = ({ receipt }: Arrival): boolean => receipt?.state === 'confirmed' && receipt.of > 0;

interface Props {
  readonly sent: SentChange | undefined;
}

const Missing = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul className="mt-1 list-disc pl-5 font-mono text-xs break-all text-quiet empty:hidden">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

/**
 * How far a saved change has come. The line is always in the page, so that a screen reader hears it change; who is
 * missing stands beside it, because the seconds that it counts are not worth being read out. Its place is kept from the
 * beginning: the next switch does not move away from under the pointer when it arrives.
 */
export const ChangeArrival = ({ sent }: Props) => {
  const arrival = useArrival(sent?.changeId ?? undefined);
  const arrived = isArrived(arrival);
  const untold = sent?.propagation === 'pending' ? 'Not every instance has been told yet.' : '';
  const place = sent?.changeId ? 'mt-1 min-h-[1lh]' : 'mt-1 empty:mt-0';
  return (
    <>
      <p aria-live="polite" className={`text-sm ${place} ${arrived ? 'text-quiet' : 'text-warn'}`}>
        {arrivalText(arrival) || untold}
      </p>
      {!arrived && <Missing texts={missingTexts(arrival)} />}
    </>
  );
};
