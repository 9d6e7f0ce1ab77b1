#!/usr/bin/perl
# Derives characters.txt from Unicode's Unihan database (Debian: package unicode-data).
#   bzcat /usr/share/unicode/Unihan_{Readings,Variants}.txt.bz2 | perl derive-characters.pl > characters.txt
use strict;
use warnings;
use utf8;
use Unicode::Normalize;
binmode STDIN, ':utf8';
binmode STDOUT, ':utf8';

my (%frequent, %mandarin, %simple);
while (<STDIN>) {
    next unless /^U\+([0-9A-F]{4})\t(kHanyuPinlu|kMandarin|kSimplifiedVariant)\t(.+)$/;
    my ($char, $field, $value) = (chr hex $1, $2, $3);
    if ($field eq 'kSimplifiedVariant') {
        my @to = map { chr hex substr $_, 2 } grep { length == 6 } split ' ', $value;
        # A character that is its own simplified form stays, except where everyday traditional text needs the other one.
        my @others = grep { $_ ne $char } @to;
        $simple{$char} = $others[0] if @others && (@others == @to || $char =~ /[著裡乾]/);
    } else {
        my ($first) = $value =~ /^([^\s(]+)/;
        ($field eq 'kMandarin' ? \%mandarin : \%frequent)->{$char} = toneless($first);
    }
}
$simple{"妳"} = "你";
# kHanyuPinlu lists the suffix reading first.
$frequent{"儿"} = "er";

my %bySyllable;
my %all = (%mandarin, %frequent);
push @{ $bySyllable{ $all{$_} } }, $_ for sort keys %all;
print "# Derived from Unihan (Unicode 15.0.0): kHanyuPinlu's most frequent reading, else kMandarin's first, without tone;\n";
print "# after '=', pairs of a traditional character and its simplified form (kSimplifiedVariant). See derive-characters.pl.\n";
print "$_\t", join('', @{ $bySyllable{$_} }), "\n" for sort keys %bySyllable;
print "=\t", join('', map { $_ . $simple{$_} } sort keys %simple), "\n";

sub toneless {
    my $syllable = NFD(shift);
    $syllable =~ s/u\x{308}/v/g;
    $syllable =~ s/[\x{300}-\x{36f}]//g;
    return lc $syllable;
}
