import type { ChangedFeatures } from '@gatehouse/contracts';
import type { TitleOf } from '../decision-text';
import { flipTexts } from './preview-text';
import { usePreview, type PreviewSubject } from './use-preview';

interface Props extends PreviewSubject {
  readonly titleOf: TitleOf;
}

const Routes = ({ what, routes }: { readonly what: string; readonly routes: readonly string[] }) =>
  routes.length > 0 && (
    <div>
      <p>{what}</p>
      <ul className="pl-4 font-mono text-xs wrap-anywhere">
        {routes.map((route) => (
          <li key={route}>{route}</li>
        ))}
      </ul>
    </div>
  );

const Previewed = ({ previewed, titleOf }: { previewed: ChangedFeatures; titleOf: TitleOf }) => {
  const { effects, warnings } = previewed;
  return (
    <>
      <ul className="list-disc pl-4">
        {flipTexts(effects, titleOf).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {warnings.map(({ code, message }) => (
          <li key={code} className="text-warn">
            {message}
          </li>
        ))}
      </ul>
      <Routes what="Closed to the tenant from then on:" routes={effects.closes} />
      <Routes what="Open to the tenant from then on:" routes={effects.opens} />
    </>
  );
};

const silenceOf = ({ value }: PreviewSubject, isError: boolean): string => {
  if (value === undefined) return 'Not to be said before the options above are right.';
  return isError ? 'This cannot be said just now. You can save all the same.' : 'Looking…';
};

/** What saving would do, by the server's own word, before anything is saved. */
export const ChangePreview = ({ titleOf, ...subject }: Props) => {
  const { data, isError } = usePreview(subject);
  return (
    <section aria-label="What saving will do" className="rounded-lg bg-sunken px-4 py-3 text-sm">
      <h3 className="mb-1 font-medium">What saving will do</h3>
      <div aria-live="polite" className="grid gap-2">
        {data ? (
          <Previewed previewed={data} titleOf={titleOf} />
        ) : (
          <p className="text-quiet">{silenceOf(subject, isError)}</p>
        )}
      </div>
    </section>
  );
};
