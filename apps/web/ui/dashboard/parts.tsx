import type { DashboardOverview } from '@gatehouse/contracts';
import { DayChart } from './chart/day-chart';
import { Figures } from './figures';
import { PartCard, PartOff } from './part-card';
import { countsText, scoresText, type Counted } from './series-text';

type Shown<Part extends keyof DashboardOverview> = Pick<DashboardOverview, 'days' | Part>;

const processed = { one: 'document was processed', many: 'documents were processed' };
const opened = { one: 'review was opened', many: 'reviews were opened' };
const decided = { one: 'review was decided', many: 'reviews were decided' };
const asked = { one: 'search was made', many: 'searches were made' };

interface CountProps {
  readonly title: string;
  readonly days: readonly string[];
  readonly values: readonly number[];
  readonly name: string;
  readonly counted: Counted;
}

const CountChart = ({ title, days, values, name, counted }: CountProps) => (
  <DayChart
    {...{ title, days }}
    summary={countsText({ days, values }, counted)}
    unit="count"
    series={[{ name, shape: 'bars', values }]}
  />
);

export const DocumentsPart = ({ days, documents }: Shown<'documents'>) => {
  if (documents === null) return <PartOff title="Documents" feature="ingestion" />;
  const { queued, processed: done, failed, processedPerDay } = documents;
  const values = [
    { name: 'Queued now', value: queued },
    { name: 'Processed in all', value: done },
    { name: 'Failed in all', value: failed },
  ];
  return (
    <PartCard title="Documents">
      <Figures figures={values} />
      <CountChart
        title="Processed per day"
        {...{ days, values: processedPerDay }}
        name="Processed"
        counted={processed}
      />
    </PartCard>
  );
};

export const ReviewsPart = ({ days, reviews }: Shown<'reviews'>) => {
  if (reviews === null) return <PartOff title="Reviews" feature="hitl" />;
  const { pending, approved, rejected, openedPerDay, decidedPerDay } = reviews;
  const values = [
    { name: 'Pending now', value: pending },
    { name: 'Approved in all', value: approved },
    { name: 'Rejected in all', value: rejected },
  ];
  const openedText = countsText({ days, values: openedPerDay }, opened);
  const decidedText = countsText({ days, values: decidedPerDay }, decided);
  return (
    <PartCard title="Reviews">
      <Figures figures={values} />
      <DayChart
        title="Opened and decided per day"
        summary={`${openedText} ${decidedText}`}
        unit="count"
        days={days}
        series={[
          { name: 'Opened', shape: 'line', values: openedPerDay },
          { name: 'Decided', shape: 'dashes', values: decidedPerDay },
        ]}
      />
    </PartCard>
  );
};

export const ScoringsPart = ({ days, scorings }: Shown<'scorings'>) => {
  if (scorings === null) return <PartOff title="Scoring" feature="scoring-pro" />;
  const { askedPerDay, bestPerDay } = scorings;
  return (
    <PartCard title="Scoring" className="lg:col-span-2">
      <div className="grid gap-6 lg:grid-cols-2">
        <CountChart
          title="Searches per day"
          {...{ days, values: askedPerDay }}
          name="Searches"
          counted={asked}
        />
        <DayChart
          title="Best score per day"
          summary={scoresText(days, bestPerDay)}
          unit="score"
          days={days}
          series={[{ name: 'Mean of the best scores', shape: 'line', values: bestPerDay }]}
        />
      </div>
    </PartCard>
  );
};
