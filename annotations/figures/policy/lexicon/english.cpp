#include "figures/policy/lexicon/lexicon.hpp"

namespace obelus::policy {
namespace {

constexpr LexiconRow rows[] = {
    {Sense::month,
     "january february march april may june july august september october november december jan feb mar apr "
     "jun jul aug sep sept oct nov dec febuary feburary septmber novemeber decemeber ocotber"},
    {Sense::weekday,
     "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat "
     "sun "
     "mondays tuesdays wednesdays thursdays fridays saturdays sundays"},
    {Sense::day_word, "today tomorrow yesterday tonight now weekend christmas easter everyday daily"},
    {Sense::day_part,
     "morning afternoon evening night noon midnight midday tonight mornings evenings nights"},
    {Sense::calendar,
     "second seconds minute minutes hour hours day days week weeks month months quarter quarters year years "
     "decade decades century centuries season seasons night nights weekend weekends fortnight mins secs hrs "
     "yrs"},
    {Sense::meridiem, "am pm a.m p.m o'clock oclock o’clock noon midnight midday ampm"},
    {Sense::zone,
     "gmt utc est edt cst cdt mst mdt pst pdt et ct pt bst cet cest ist jst aest eastern pacific"},
    {Sense::ago, "ago earlier hence later prior previously"},
    {Sense::coming, "next coming following upcoming subsequent"},
    {Sense::past, "last past previous preceding recent"},
    {Sense::will,
     "will shall i'll you'll he'll she'll it'll we'll they'll i’ll you’ll he’ll she’ll it’ll we’ll "
     "they’ll let's let’s won't won’t can"},
    {Sense::time_link,
     "in since from until till til by before after during between of around circa at to through for on "
     "through "
     "as year years mid early late ca c or and than except because per post pre starting beginning ending"},
    {Sense::place_link,
     "in at across throughout near around outside inside within from along over through into"},
    {Sense::joiner, "and or to through thru until till versus vs"},
    {Sense::of, "of"},
    {Sense::label,
     "passcode vacancy rev tower bib pit log ladder engine chromosome chromosomes "
     "chassis hull papyrus poles "
     "boxes "
     "p.l h.r h.j.res § §§ numbered law laws size page pages pp pg p chapter chapters ch section sections "
     "sec "
     "sect article "
     "articles "
     "art "
     "clause "
     "clauses "
     "paragraph paragraphs para paras subsection schedule appendix annex exhibit figure figures fig figs "
     "table "
     "tables chart box diagram plate photo slide equation eq theorem lemma note notes footnote footnotes "
     "item "
     "items bullet option options choice question questions problem exercise lesson module task ticket issue "
     "issues bug case cases order decree resolution directive regulation convention protocol amendment "
     "amendments proposition prop bill act title code statute rule rules form room rooms gate gates terminal "
     "floor suite apartment apt flat unit units building bldg ward block lot plot seat row aisle cell locker "
     "booth hall studio route routes highway interstate exit junction motorway road line lines platform "
     "track "
     "bus tram train car coach carriage container invoice invoices docket dockets flight pier dock berth "
     "channel district zone sector precinct region area camp port "
     "error "
     "kernel kernels marker runway runways prop element elements interleukin status http version release "
     "build revision "
     "model mark mk series gen "
     "generation type types class grade "
     "level tier category cat stage phase step steps part parts volume vol episode season round game match "
     "race "
     "heat set lap mile hole day week weeks month year years quarter night verse verses psalm hymn sonnet "
     "symphony opus op concerto quartet act scene book books chapter number numbers no nos nr # rank lane "
     "postcode zip box pin id ref reference doi isbn issn rfc pep cve ward squadron regiment battalion "
     "brigade "
     "division company troop pack local lodge group pool section column col cluster patch sprint milestone "
     "subpart ste badge gs memo memorandum proclamation position layer layers requirement "
     "requirements "
     "iteration draft exhibit count problem agenda goal goals point top bottom ext extn extension "
     "asteroid expedition hb juror par sb patient pillar warehouse witness"},
    {Sense::phone,
     "phone telephone tel mobile cell call calls called text fax hotline line helpline dial contact whatsapp "
     "office ring sms phones at is"},
    {Sense::street,
     "street st pl place road rd avenue ave lane ln drive dr square sq boulevard blvd terrace close crescent "
     "parkway "
     "pkwy "
     "highway hwy pike turnpike alley mews plaza quay row court ct circle way "
     "broadway"},
    {Sense::street_first, "rue calle via avenida avenidas paseo camino piazza ave strada"},
    {Sense::determiner,
     "the a an this that these those its their his her our your my each every some any no another all both"},
    {Sense::pronoun_before,
     "no the any each every this that which another some such only new old current last first second third "
     "fourth next other good bad big small right wrong big different previous single better best latest "
     "original main same former latter little great real whole loved dear wrong"},
    {Sense::relative, "that who which whose whom where when"},
    {Sense::verb,
     "is was were are am be been being has had have having can could would will shall should may might must "
     "does "
     "did do isn't wasn't isn’t wasn’t can't can’t won't won’t says said needs wants makes gets goes comes "
     "seems "
     "looks knows sees ever even never always just also still often usually actually really ought feels "
     "thinks "
     "remains became becomes sold took made came went"},
    {Sense::function,
     "the a an this that these those its their his her our your my each every some any no another all both "
     "of in "
     "on at by for from with without to into onto over under about around across after before during since "
     "until "
     "till between among through throughout within near off up down out above below against along toward "
     "towards "
     "upon via per and or but nor so yet if when while where because although though unless whether as than "
     "then "
     "once only just even also still already nearly almost roughly approximately some exactly more most "
     "fewer "
     "less least least up another other others such not i you he she it we they me him us them who whom "
     "which "
     "what whose how why there here is was were are am be been being has had have can could would will shall "
     "should may might must does did do today yesterday tomorrow now later meanwhile however moreover total "
     "estimated average maximum minimum every several many few both half twice minus plus times against "
     "inside outside despite besides beyond including excluding like unlike says said yes no nearly least "
     "first second third fourth fifth sixth next last past previous coming finally eventually what's it's "
     "that's "
     "there's where's here's let's i'm we're they're you're i've we've out roughly currently "
     "a.m p.m vs versus again killing killed wins won lost scored"},
    {Sense::ordinal,
     "first second third fourth fifth last next other previous this final opening closing latter better top "
     "bottom upper lower same final-year each every per current coming past prior preceding following "
     "upcoming "
     "1st 2nd 3rd 4th northern southern eastern western front back left right one's"},
    {Sense::product,
     "windows iphone ipad ipod galaxy pixel playstation xbox nintendo nikkei iso iec din rfc boeing airbus "
     "cessna "
     "apollo soyuz gemini vostok voyager viking pioneer mariner sputnik formula studio explorer html css "
     "python "
     "java php ruby perl node angular react vue rails django laravel ios android macos ubuntu debian fedora "
     "office photoshop firefox chrome safari opera edge gpt claude llama mistral bert stoxx s&p ftse dax cac "
     "topix russell falcon ariane atlas delta titan proton starship artemis challenger columbia psalm "
     "channel radio bbc itv fox news network volkswagen model type ipcc area route interstate fortune forbes "
     "hash sha utf ascii ieee nist usb hdmi bluetooth wifi ddr pci ps opus symphony windows95 excel word "
     "internet web euro covid sars h ticket level apache nginx mysql postgresql oracle docker kubernetes "
     "hadoop "
     "jquery gnome kde qt gtk drupal wordpress joomla samba exim postfix bind perl6 kotlin swift scala"},
    {Sense::says,
     "said says say saying told tells claim claims claimed claiming according report reports reported "
     "reportedly "
     "estimate estimates estimated assert asserts asserted allege alleges alleged allegedly announced "
     "announces "
     "argued argues insisted insists stated states warned warns added adds wrote writes acknowledged "
     "admitted "
     "predicted predicts forecast forecasts expects expected suggested suggests showed shows confirmed "
     "confirms "
     "disclosed discloses cited cites believes believe calculated calculates concluded concludes revealed "
     "reveals noted notes"},
    {Sense::plural,
     "people men women children police feet teeth mice geese staff dead lives wives knives halves leaves "
     "loaves "
     "shelves wolves sheep fish deer aircraft spacecraft personnel troops data media criteria phenomena "
     "analyses crises bases hypotheses fans households crew cattle passers-by percent folks folk"},
    {Sense::hedge,
     "about around roughly approximately nearly almost over under some only just exactly least most than up "
     "approx estimated circa another additional further total"},
    {Sense::listed,
     "ways keys tips reasons things steps facts lessons questions takeaways rules ideas tricks mistakes "
     "myths "
     "signs "
     "principles examples highlights resources tools books articles posts stories quotes tactics strategies "
     "best practices insights trends predictions"},
    {Sense::idiom_tail,
     "click hourly yearly monthly weekly daily marathon price volley back term light siblings empty full "
     "asleep "
     "off time way sided stop on size fits hit shot life lives hearted baked mast staff brother sister timer "
     "time "
     "pipe moon breed way truth truths measures page dozen-odd"},
    {Sense::company,
     "shares share stock stocks inc company co corp corporation plc ltd spokesman spokeswoman "
     "spokesperson executives headquarters"},
    {Sense::generic,
     "people persons person men women children times time cases case others years days months weeks hours "
     "things "
     "points ones members countries places ways parts"},
    {Sense::aspect,
     "aspect ratio screen screens display displays video videos format monitor image images "
     "widescreen meeting meetings"},
    {Sense::vote,
     "vote votes voted voting passed rejected approved defeated senate house commons majority ruled ballot "
     "lawmakers"},
    {Sense::game,
     "trailed trails trailing won win wins beat beats lost defeated defeat victory drew draw match"},
    {Sense::heat,
     "temperature temperatures degree degrees heat hot cold warm warmer high highs lows "
     "oven freezing weather below above fever boils melts summer winter heatwave thermometer"},
    {Sense::pressed, "press dial dialling dialing"},
    {Sense::prefix,
     "sub super top mid under over pre post near plus minus multi non low high best bottom ultra inter intra "
     "trans early late age ages aged one two three four five six seven eight nine ten only all any x"},
    {Sense::reference,
     "arxiv isbn issn doi pmid pmc id ref ticket zip postcode cve rfc ext pin uuid sku ean imo mmsi"},
    {Sense::scripture,
     "genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles ezra nehemiah "
     "esther job psalm psalms proverbs ecclesiastes isaiah jeremiah lamentations ezekiel daniel hosea joel "
     "amos obadiah jonah micah nahum habakkuk zephaniah haggai zechariah malachi matthew mark luke john acts "
     "romans corinthians galatians ephesians philippians colossians thessalonians timothy titus philemon "
     "hebrews james peter jude revelation quran surah sura"},
    {Sense::era, "bc bce ad ce"},
    {Sense::people,
     "children kids people adults those anyone women men mothers fathers parents girls boys patients players "
     "youths teenagers teens "
     "residents resident students pupils voters seniors citizens dropouts youngsters drivers persons person "
     "anybody everyone workers americans journalists applicants artists"},
    {Sense::abbreviation,
     "mr mrs ms dr prof st jr sr inc ltd co corp vs etc no nos fig figs sec ch vol approx ca cf gen gov sen "
     "rep rev lt col sgt capt hon dept est al eg ie jan feb mar apr jun jul aug sep sept oct nov dec art "
     "para pp ed eds rs prop apt ste rm bldg hwy rte div ext ser"},
    {Sense::bids,
     "add adjust allow ask assign avoid bake begin boil bring chill choose collect combine configure "
     "continue convert cook create define delete divide do don't don’t drag drain ensure enter expect "
     "explain fill fry give gather hold identify include insert install introduce invite keep knead let make "
     "multiply rinse "
     "pick pour preheat prepare provide put reduce refrigerate remove repeat replace restart restrict roast "
     "schedule select send simmer spend sprinkle stay stir subtract take tell transfer wait aim consider try "
     "allocate dedicate whisk"},
    {Sense::may_bid,
     "achieve attach attain block book drink melt toss brainstorm brush budget buy click close cool count "
     "cover crop cut declare "
     "decrease dig discuss display draw drill "
     "drop dry fit fold freeze go "
     "grill glue hang heat increase knit leave limit line list measure mix move open pack paste plan plant "
     "press print "
     "pull push rest "
     "reserve review rinse save roll round run scale score scroll season serve set sew share sleep soak "
     "space "
     "split "
     "shift change weigh start "
     "steam stick stop store stretch switch tap test think tie time toast top trim turn type use walk warm "
     "wash "
     "watch water work wrap write"},
    {Sense::leads_in,
     "then next first now finally also please simply just always never instead lastly afterwards again so "
     "and "
     "but or ok okay well alternatively optionally carefully gently second third ideally otherwise more "
     "similarly likewise generally usually definitely maybe perhaps"},
    {Sense::opens_clause,
     "if when once after before for in to while during with without on at by until unless as using within "
     "from whenever wherever because since instead depending based under over where"},
    {Sense::relates, "which who whose whom because since where whereas join joined said says found"},
    {Sense::tells_how,
     "you your you'll you\u2019ll we i we'd we\u2019d i'd i\u2019d recommend suggest advise encourage should "
     "need may "
     "might want to sure make be please preferably ideally would usually strongly also generally highly "
     "typically let's "
     "let\u2019s us "
     "now just if it takes took there say example instance goal goals metric metrics target outcome "
     "objective "
     "scenario must important can could for e g hypothetical hypothetically imaginary "
     "our"},
    {Sense::introduces, "example instance let's let\u2019s let us as an to we can you say"},
    {Sense::supposes, "suppose supposing imagine assume assuming pretend picture"},
    {Sense::deed,
     "think thought believe know knew live lived lack did never already told "
     "feel "
     "felt earn rely agree disagree oppose drowned died went came fled drank slept won lost spent paid owe "
     "voted"},
    {Sense::facet,
     "column core slide line word character letter string bar hole ply key gear speed track valve "
     "cylinder tone pin byte course"},
    {Sense::meeting,
     "workshop webinar call session meeting interview class lesson tutorial survey quiz appointment demo "
     "screening podcast questionnaire workshops webinars calls sessions meetings interviews classes lessons "
     "screens sprint sprints"},
    {Sense::writer, "i we our my us i've i\u2019ve we've we\u2019ve i'd i\u2019d we'd we\u2019d i'll we'll"},
    {Sense::tally,
     "goal goals assist assists save saves steal steals rebound rebounds tackle tackles sack sacks carry "
     "carries catch catches reception receptions touchdown touchdowns hit hits run runs wicket wickets "
     "interception interceptions try tries blocks turnovers strikeout strikeouts kills digs aces birdies "
     "bogeys total"},
    {Sense::position,
     "forward guard center centre quarterback receiver end linebacker cornerback safety back kicker punter "
     "goalkeeper goaltender goalie defender defenceman fullback defenseman midfielder striker winger pitcher "
     "catcher shortstop outfielder infielder baseman lineman"},
    {Sense::stretch, "half quarter period game match set overtime innings inning round"},
    {Sense::cue,
     "please recommend suggest advise encourage must important should can could need may might want sure "
     "preferably ideally if example instance hypothetical hypothetically imaginary say e goal goals metric "
     "metrics target outcome objective scenario"},
};

}  // namespace

std::span<const LexiconRow> english_words() { return rows; }

}  // namespace obelus::policy
