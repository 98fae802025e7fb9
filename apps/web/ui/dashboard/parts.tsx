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

const saying = (days: readonly string[]) => (values: readonly number[], counted: Counted) =>
  countsText({ days, values }, counted);

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
      <DayChart
        title="Processed per day"
        summary={saying(days)(processedPerDay, processed)}
        unit="count"
        days={days}
        series={[{ name: 'Processed', shape: 'bars', values: processedPerDay }]}
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
  const say = saying(days);
  return (
    <PartCard title="Reviews">
      <Figures figures={values} />
      <DayChart
        title="Opened and decided per day"
        summary={`${say(openedPerDay, opened)} ${say(decidedPerDay, decided)}`}
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
        <DayChart
          title="Searches per day"
          summary={saying(days)(askedPerDay, asked)}
          unit="count"
          days={days}
          series={[{ name: 'Searches', shape: 'bars', values: askedPerDay }]}
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
