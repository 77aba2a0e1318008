// Particles and endings of polite speech, longest first.
const ENDINGS =
  "습니까 습니다 입니까 입니다 합니까 합니다 됩니까 됩니다 인가요 할까요 하나요 되나요 에서는 으로는 에서 에게 까지 부터 으로 하고 해요 돼요 이요 나요 은 는 이 가 을 를 에 의 로 도 만 와 과 요".split(
    " ",
  );
const MIN_STEM = 2;

/** A Korean word without its last particle or ending, while two syllables remain. */
export function stemKorean(word: string): string {
  const ending = ENDINGS.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= MIN_STEM,
  );
  return ending ? word.slice(0, -ending.length) : word;
}
