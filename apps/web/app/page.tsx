import { redirect } from 'next/navigation';
import { BareFrame } from './_frames/bare-frame';
import { homeOf, readProfile } from '../server/identity';
import { CannotCheck } from '../ui/parts/cannot-check';

const HomePage = async () => {
  const known = await readProfile();
  if (known.ok) redirect(homeOf(known.body));
  if (known.failure.status === 401) redirect('/sign-in');
  return (
    <BareFrame>
      <CannotCheck what="who you are" code={known.failure.error} />
    </BareFrame>
  );
};

export default HomePage;
