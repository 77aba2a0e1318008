import {
  both,
  latest,
  none,
  noneOfCustomer,
  other,
  owner,
  single,
  stranger,
  whatsapp,
  type Template,
} from "./template";

export const ENGLISH: readonly Template[] = [
  owner(
    "Hi there,\n\nCould you tell me when order #{a} will ship? I need it before the weekend.\n\nThanks",
  ),
  owner("hey i ordred some stuff last week ordr number {a} and havent heard anything since??"),
  owner("The lid of the box in {a} was cracked when it arrived. Photos attached.", "Damaged item"),
  owner("Any news on this?", "Re: Order #{a} confirmed"),
  owner("Please cancel order no. {a}, I chose the wrong colour."),
  owner(
    "I'd like to return one of the two mugs from my order (#{a}). How does that work?",
    "Return",
  ),
  owner("Order: {a}\nName: {name}\nProblem: item missing from parcel", "Contact form"),
  owner(
    "Order number:\n{a}\n\nMy question:\nCan I still change the delivery address?",
    "New customer message",
  ),
  owner("can u check {a} pls"),
  owner("Order#{a} - wrong size delivered, want to exchange for a L", "exchange"),
  owner(
    "Morning! The number I was given is {spaced}. It's been two weeks now and nothing has come.",
  ),
  owner(
    "I paid 49.90 EUR on 12.03.2026 for order {a} but I can't find the invoice. Call me on +44 7400 123456 if easier.",
  ),
  owner("This is about my oder {a}. I think one item is missing.", "missing item"),
  owner("Hello, purchase {a} was supposed to be here on 14 March 2026. Where is it?"),
  owner("Quick one, did {a} go out today? Ta"),
  owner(
    "I accidentally put the wrong postcode on order {near}. Sorry, I may have the number slightly wrong!",
  ),
  owner("My order nr {near} is not showing in my account, can you have a look?"),
  owner("I ordered 2 jugs, 3 plates and 12 spoons (order {a}) and got only 11 spoons."),
  owner("Not #{x} but #{a} is the one I mean, sorry for the confusion."),
  owner(
    "I also bought from Amazon (their order 112-4479918-3381042) but this is about yours, {a}: it never came.",
  ),
  both("Could you combine orders #{a} and #{b} into one parcel?"),
  both("Two questions: has {a} shipped, and can I cancel order {b}?", "my orders"),
  both("Hi, I'm still waiting for orders {a}, {b}. When will they arrive?"),
  both("Refund status please:\n- #{a}\n- #{b}\n\nThank you"),
  stranger("Hello, writing from my work address. Where is order #{a}? It was a gift for my mum."),
  stranger("Order {a} has not arrived. Please advise.", "Order {a}"),
  stranger("My husband ordered from you, order no {a}. He asked me to find out about the refund."),
  stranger(
    "Hi! It's {name}, I can't get into my other mailbox. Has order {a} left your warehouse?",
  ),
  stranger("I bought this with {email} – order number {a}. The zip is broken."),
  stranger("Confirmation number {confirmation} – could you send me the receipt again?"),
  stranger(
    "The carrier says parcel {tracking} could not be delivered. What now?",
    "Delivery failed",
  ),
  stranger("#{a}"),
  other(
    "A friend gave me the things from order #{a} as a present and the mug was broken. What can I do?",
  ),
  single("Hi, my package still hasn't arrived. Can you check where it is?", "Where is my parcel?"),
  single("The shirt I received is too small, how do I return it?"),
  single("Has my order been shipped yet?"),
  latest("Where is my latest order?"),
  latest("Could you cancel my last order please, I ordered it twice by mistake."),
  latest("Hello, can I still change the address of my most recent order?"),
  whatsapp("Hi is order {a} on the way?"),
  whatsapp("{a}"),
  whatsapp("hello its about #{a}, the strap is broken"),
  none("Do you ship to Norway? And what does shipping cost for a parcel of 2 kg?"),
  none("Please call me back on 0161 496 1042, thanks.", "Call back"),
  none(
    "Our company is looking for 1500 branded mugs by 2027. Could you send a quote?",
    "Wholesale",
  ),
  none("Happy new year 2026! Do you have a newsletter?"),
  none("My Amazon order 114-3941689-8772232 has not arrived!", "Where is it"),
  none(
    "We met at the fair in 2025, stand 1204. I'd love to show you our catalogue of 1800 products.",
  ),
  none("Is the 1.250 ml jug back in stock soon? I'd pay up to £1,200 for a set ;)"),
  none(
    "Increase your traffic by 1500% with our SEO package. Only $1999! Visit https://seo.example/1042",
  ),
  none(
    "Your invoice 20261042 from Hosting Ltd is ready. Amount due: 1,042.00 USD. Due date 2026-10-42.",
  ),
  noneOfCustomer(
    "Do you have the linen shirt in size XL? I'd like to buy {a} pieces for our hotel.",
  ),
  noneOfCustomer("My Zalando order {x} is missing. Is that you or them?"),
  noneOfCustomer("Just wanted to say your shop is lovely!"),
];
